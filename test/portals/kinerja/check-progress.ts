import { holidayOn, type Period } from './period.ts'
import type { ProgressForm } from './progress-store.ts'

export interface FilingRules {
  period: Period
  today: string
  holidays: readonly string[]
  deadlinePassed: boolean
  rencanaAksiIds: readonly string[]
}

/** Why the server answers 422, or nothing. Overlapping times are its last worry: it takes them. */
export function findProgressRefusal(form: ProgressForm, rules: FilingRules): string | undefined {
  return dayRefusal(form, rules) ?? contentRefusal(form, rules)
}

function dayRefusal(
  { tanggal, jamMulai, jamSelesai }: ProgressForm,
  { period, today, holidays, deadlinePassed }: FilingRules,
): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tanggal)) return 'Tanggal Kegiatan wajib diisi'
  if (deadlinePassed || today > period.batas) return 'Batas Pengisian Periode sudah lewat'
  if (tanggal < period.awal || tanggal > period.akhir) return 'Tanggal Kegiatan di luar Periode Penilaian'
  if (tanggal > today) return 'Tanggal Kegiatan belum tiba'
  if (holidayOn(tanggal, holidays)) return 'Tanggal Kegiatan adalah hari libur'
  if (![jamMulai, jamSelesai].every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)))
    return 'Jam Kegiatan wajib diisi'
  return jamSelesai > jamMulai ? undefined : 'Jam Selesai harus setelah Jam Mulai'
}

function contentRefusal(form: ProgressForm, { rencanaAksiIds }: FilingRules): string | undefined {
  if (!rencanaAksiIds.includes(form.rencanaAksiId)) return 'Rencana Aksi wajib dipilih'
  if (form.kegiatan === '') return 'Kegiatan Harian wajib diisi'
  if (form.kegiatan.length > 255) return 'Kegiatan Harian maksimal 255 karakter'
  if (!/^[1-9]\d*$/.test(form.realisasi)) return 'Realisasi diisi dengan bilangan bulat positif'
  if (form.satuan.length > 25) return 'Satuan maksimal 25 karakter'
  if (form.bukti.length > 255) return 'Bukti Dukung maksimal 255 karakter'
  if (form.bukti !== '' && !/^https?:\/\/\S+$/.test(form.bukti)) return 'Bukti Dukung harus berupa tautan'
  return undefined
}
