import type { RiwayatForm } from './riwayat-store.ts'
import type { UploadSlot } from './upload-slots.ts'

/** The values of the "Jenis Diklat" list after its "— Pilih —". */
export const jenisDiklat = [
  'Diklat Struktural',
  'Diklat Fungsional',
  'Diklat Teknis',
  'Workshop',
  'Seminar',
  'Pelatihan Manajerial',
  'Pelatihan Sosial Kultural',
  'Bimbingan Teknis',
  'Sosialisasi',
  'Magang',
] as const

const required: readonly [keyof RiwayatForm, string][] = [
  ['jenisDiklat', 'Jenis Diklat'],
  ['nama', 'Nama'],
  ['penyelenggara', 'Institusi Penyelenggara'],
  ['nomor', 'Nomor Sertifikat'],
  ['tanggalMulai', 'Tanggal Mulai'],
  ['tanggalSelesai', 'Tanggal Selesai'],
  ['tahun', 'Tahun'],
  ['jumlahJam', 'Jumlah Jam (JP)'],
]

/** Why the server answers 422, or nothing. Only what the real form is known to mind; never whether it is a double. */
export function findRefusal(
  form: RiwayatForm,
  pdf: Buffer | undefined,
  slot: UploadSlot,
): string | undefined {
  const missing = required.find(([field]) => form[field] === '')
  if (missing) return `${missing[1]} wajib diisi`
  if (!(jenisDiklat as readonly string[]).includes(form.jenisDiklat)) return 'Jenis Diklat tidak dikenal'
  const starts = dayNumber(form.tanggalMulai)
  const ends = dayNumber(form.tanggalSelesai)
  if (starts === undefined) return 'Format Tanggal Mulai harus dd-mm-yyyy'
  if (ends === undefined) return 'Format Tanggal Selesai harus dd-mm-yyyy'
  if (ends < starts) return 'Tanggal Selesai tidak boleh sebelum Tanggal Mulai'
  if (!/^(19|20)\d{2}$/.test(form.tahun)) return 'Tahun harus 4 angka'
  if (!/^[1-9]\d{0,3}$/.test(form.jumlahJam)) return 'Jumlah Jam (JP) harus berupa angka'
  return findPdfRefusal(pdf, slot)
}

function findPdfRefusal(pdf: Buffer | undefined, { minBytes, maxBytes }: UploadSlot): string | undefined {
  if (!pdf || pdf.length === 0) return 'Berkas wajib diunggah'
  if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-') return 'Berkas harus berformat PDF'
  if (pdf.length < minBytes) return `Ukuran berkas kurang dari ${sizeText(minBytes)}`
  if (pdf.length > maxBytes) return `Ukuran berkas melebihi ${sizeText(maxBytes)}`
  return undefined
}

function dayNumber(text: string): number | undefined {
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const real = date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1
  return real ? date.getTime() : undefined
}

function sizeText(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} KB`
}
