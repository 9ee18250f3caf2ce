import { expect, test } from 'vitest'
import { setUpDesk } from './desk.ts'

const desk = setUpDesk()
const nip = '199004182014021001'
const cells = () => desk.page.getByRole('table', { name: 'Nilai IP ASN' }).getByRole('cell').allTextContents()

async function ask(): Promise<void> {
  await desk.page.getByRole('textbox', { name: 'NIP' }).fill(nip)
  await desk.page.getByRole('button', { name: 'Cari' }).click()
  await desk.page.getByText('Menampilkan 1-1 dari 1 entri').waitFor()
}

test('a value of last year says so until SIASN has computed it anew, and the list waits for it', async () => {
  await desk.signedInAt('/layananIP/nilaiASN')
  await ask()
  expect((await cells()).slice(-2)).toEqual(['2025', 'Belum dihitung ulang'])

  const answer = await fetch(`${desk.portals.controlUrl}/nilai`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      nip,
      kualifikasi: 20,
      kompetensi: 40,
      kinerja: 25,
      disiplin: 5,
      tahun: 2026,
      keterangan: '',
    }),
  })
  expect(answer.status).toBe(204)
  desk.portals.setTraps({ nilaiWaits: { next: 2 } })
  await desk.page.getByRole('button', { name: 'Cari' }).click()
  await desk.page.getByText('Nilai sedang dihitung, mohon menunggu…').waitFor()
  await desk.page.getByText('Menampilkan 1-1 dari 1 entri').waitFor()
  expect((await cells()).slice(2)).toEqual(['20', '40', '25', '5', '90', 'Tinggi', '2026', ''])
})

test('nilaiEntry: the form of 2018 takes its codes and refuses others', async () => {
  desk.portals.setTraps({ nilaiEntry: true })
  await desk.signedInAt('/layananIP/nilaiASN')
  await desk.page.getByRole('button', { name: 'Isi Data' }).click()
  const dialog = desk.page.getByRole('dialog', { name: 'Isi Data IP ASN' })
  await dialog.getByLabel('NIP').fill(nip)
  const codes = {
    Pendidikan: '3',
    'Diklat Struktural': '1',
    'Diklat Fungsional': '0',
    'Diklat 20 JP': '1',
    Seminar: '1',
  }
  for (const [label, code] of Object.entries(codes)) await dialog.getByLabel(label).selectOption(code)
  await dialog.getByLabel('Nilai Kinerja').fill('86.5')
  await desk.save()
  await dialog.getByRole('alert').filter({ hasText: 'Isian disiplin tidak sesuai' }).waitFor()
  expect(desk.portals.isian()).toEqual([])
  await dialog.getByLabel('Disiplin').selectOption('0')
  await desk.save()
  await desk.toast('Data Berhasil Disimpan')
  expect(desk.portals.isian()).toEqual([
    {
      nip,
      pendidikan: '3',
      struktural: '1',
      fungsional: '0',
      diklat20Jp: '1',
      seminar: '1',
      kinerja: '86.5',
      disiplin: '0',
    },
  ])
})
