import type { RiwayatField, RiwayatKind } from './riwayat-kinds.ts'
import type { RiwayatForm } from './riwayat-store.ts'
import type { UploadSlot } from './upload-slots.ts'

interface Filled {
  form: RiwayatForm
  pdf: Buffer | undefined
}

/** Why the server answers 422, or nothing. Only what the real form is known to mind; never whether it is a double. */
export function findRefusal(kind: RiwayatKind, { form, pdf }: Filled, slot: UploadSlot): string | undefined {
  const missing = kind.fields.find(({ name, optional }) => !optional && !form[name])
  if (missing) return `${missing.label} wajib diisi`
  for (const field of kind.fields) {
    const value = form[field.name] ?? ''
    const refusal = value === '' ? undefined : valueRefusal(field, value)
    if (refusal) return refusal
  }
  const { tanggalMulai, tanggalSelesai } = form
  if (tanggalMulai && tanggalSelesai && (dayNumber(tanggalSelesai) ?? 0) < (dayNumber(tanggalMulai) ?? 0))
    return 'Tanggal Selesai tidak boleh sebelum Tanggal Mulai'
  return findPdfRefusal(pdf, slot)
}

function valueRefusal({ label, kind, options = [] }: RiwayatField, value: string): string | undefined {
  if (kind === 'select' && !options.includes(value)) return `${label} tidak dikenal`
  if (kind === 'date' && dayNumber(value) === undefined) return `Format ${label} harus dd-mm-yyyy`
  if (kind === 'year' && !/^(19|20)\d{2}$/.test(value)) return `${label} harus 4 angka`
  if (kind === 'number' && !/^[1-9]\d{0,3}$/.test(value)) return `${label} harus berupa angka`
  if (kind === 'nip' && !/^\d{18}$/.test(value)) return `${label} harus 18 angka`
  return undefined
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
