import type { Locator, Page } from 'playwright-core'
import { makePdf } from './make-pdf.ts'
import { type RiwayatField, type RiwayatJenis, riwayatKinds } from './siasn/riwayat-kinds.ts'

/** The form and the file, as a person would fill them in. For tests of the portals themselves. */
export interface FilledForm {
  /** By the name of the field. */
  values: Readonly<Record<string, string>>
  nomor: string
  pdf: Buffer
}

/** A complete form with its certificate. */
export function aCourse(nomor: string, pdf = makePdf(['SERTIFIKAT', nomor])): FilledForm {
  const values = {
    jenisDiklat: 'Diklat Teknis',
    nama: 'Pelatihan Kearsipan Digital',
    penyelenggara: 'Pusat Pelatihan Contoh',
    nomor,
    tanggalMulai: '02-03-2026',
    tanggalSelesai: '04-03-2026',
    tahun: '2026',
    jumlahJam: '24',
  }
  return { values, nomor, pdf }
}

/** Something that fits every field of a kind; what is optional is left empty. */
export function aRecord(jenis: RiwayatJenis, nomor: string): FilledForm {
  const { fields, key } = riwayatKinds[jenis]
  const asked: readonly RiwayatField[] = fields
  const entries = asked
    .filter(({ optional }) => !optional)
    .map((field) => [field.name, field.name === key ? nomor : someValue(field)])
  return { values: Object.fromEntries(entries), nomor, pdf: makePdf(['DOKUMEN', nomor]) }
}

function someValue({ kind, label, options = [] }: RiwayatField): string {
  const values = { text: `Contoh ${label}`, date: '02-03-2026', year: '2026', number: '24' }
  if (kind === 'select') return options[1] ?? ''
  return kind === 'nip' ? '198109072006041003' : values[kind]
}

export async function openPeremajaan(page: Page, nip: string): Promise<void> {
  await page.getByLabel('Pindah ke NIP lain').fill(nip)
  await page.getByRole('button', { name: 'Tampilkan Pegawai' }).click()
}

export async function fillRiwayat(
  page: Page,
  jenis: RiwayatJenis,
  { values, pdf }: FilledForm,
): Promise<void> {
  const { word, fields } = riwayatKinds[jenis]
  const dialog = await openForm(page, word)
  for (const { name, label, kind } of fields) {
    const value = values[name] ?? ''
    if (kind === 'select') await dialog.getByRole('combobox', { name: label }).selectOption(value)
    else await dialog.getByRole('textbox', { name: label, exact: true }).fill(value)
  }
  const file = { name: 'sertifikat.pdf', mimeType: 'application/pdf', buffer: pdf }
  await dialog.getByLabel('Pilih Berkas').setInputFiles(file)
}

export async function openForm(page: Page, word: string): Promise<Locator> {
  await page.getByRole('tab', { name: `Riwayat ${word}` }).click()
  await page.getByRole('button', { name: `Tambah Riwayat ${word}` }).click()
  return page.getByRole('dialog', { name: `Tambah Riwayat ${word}` })
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
