import type { Page } from 'playwright-core'
import { makePdf } from './make-pdf.ts'
import type { RiwayatForm } from './siasn/riwayat-store.ts'

/** The form and the file, as a person would fill them in. For tests of the portals themselves. */
export interface FilledForm extends RiwayatForm {
  pdf: Buffer
}

/** A complete form with its certificate. */
export function aCourse(nomor: string, more: Partial<FilledForm> = {}): FilledForm {
  return {
    jenisDiklat: 'Diklat Teknis',
    nama: 'Pelatihan Kearsipan Digital',
    penyelenggara: 'Pusat Pelatihan Contoh',
    nomor,
    tanggalMulai: '02-03-2026',
    tanggalSelesai: '04-03-2026',
    tahun: '2026',
    jumlahJam: '24',
    pdf: makePdf(['SERTIFIKAT', nomor]),
    ...more,
  }
}

export async function openPeremajaan(page: Page, nip: string): Promise<void> {
  await page.getByLabel('Pindah ke NIP lain').fill(nip)
  await page.getByRole('button', { name: 'Tampilkan Pegawai' }).click()
}

export async function fillRiwayat(page: Page, word: 'Kursus' | 'Diklat', form: FilledForm): Promise<void> {
  await page.getByRole('tab', { name: `Riwayat ${word}` }).click()
  await page.getByRole('button', { name: `Tambah Riwayat ${word}` }).click()
  const dialog = page.getByRole('dialog', { name: `Tambah Riwayat ${word}` })
  const textboxes: [string, string][] = [
    [`Nama ${word}`, form.nama],
    ['Institusi Penyelenggara', form.penyelenggara],
    ['Nomor Sertifikat', form.nomor],
    ['Tanggal Mulai', form.tanggalMulai],
    ['Tanggal Selesai', form.tanggalSelesai],
    ['Tahun', form.tahun],
    ['Jumlah Jam (JP)', form.jumlahJam],
  ]
  await dialog.getByRole('combobox', { name: 'Jenis Diklat' }).selectOption(form.jenisDiklat)
  for (const [name, value] of textboxes) await dialog.getByRole('textbox', { name, exact: true }).fill(value)
  const file = { name: 'sertifikat.pdf', mimeType: 'application/pdf', buffer: form.pdf }
  await dialog.getByLabel('Pilih Berkas').setInputFiles(file)
}

/** The nomor sertifikat that the open list shows for a search. */
export async function searchNomor(page: Page, nomor: string): Promise<string[]> {
  await page.getByRole('searchbox', { name: 'Cari Nomor Sertifikat' }).fill(nomor)
  const answered = page.waitForResponse(
    (response) => new URL(response.url()).searchParams.get('nomor') === nomor,
  )
  await page.getByRole('search', { name: 'Cari riwayat' }).getByRole('button', { name: 'Cari' }).click()
  await answered
  await page.getByText(/^Menampilkan/).waitFor()
  return page.getByRole('tabpanel').locator('tbody td:nth-child(4)').allTextContents()
}
