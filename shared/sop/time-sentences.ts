import type { ClockRule } from '#shared/schema/clock-rule.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { stepsBesideNormalPath, sumTimes, sumWords, weeksAsDays } from './sum-times.ts'

/**
 * The times of a SOP in sentences: what its steps add up to, unit by unit, and how its clocks are read. A sum is never
 * called the total: that is the document's to say. `perWeek` = working days that the calendar counts a minggu as.
 */
export function timeSentences(sop: Sop, perWeek: number): string[] {
  return [...sumSentences(sop, perWeek), ...ruleSentences(sop)]
}

function sumSentences(sop: Sop, perWeek: number): string[] {
  const all = sumTimes(sop, { officeOnly: false })
  if (all.sums.length === 0) {
    return sop.total ? [] : ['SOP ini tidak menyebut waktu: tanpa batas waktu, lamanya saja yang diukur.']
  }
  const office = sumTimes(sop, { officeOnly: true })
  const beside = stepsBesideNormalPath(sop).map(({ id }) => id)
  const converted = weeksAsDays(all.sums, perWeek)
  return [
    `Jumlah waktu langkah pada jalur biasa: ${sumWords(all.sums)}${untimedWords(all.untimed)}${
      beside.length > 0 ? `; belum termasuk langkah di luar jalur itu: ${beside.join(', ')}` : ''
    }.`,
    ...(sumWords(office.sums) === sumWords(all.sums)
      ? []
      : [`Dari jumlah itu waktu kantor: ${sumWords(office.sums) || 'tidak ada'}.`]),
    ...(converted === all.sums
      ? []
      : [`Dengan setelan kalender 1 minggu = ${perWeek} hari kerja: ${sumWords(converted)}.`]),
  ]
}

function untimedWords(count: number): string {
  return count > 0 ? ` (${count} langkah tanpa waktu)` : ''
}

const returnWords: Record<NonNullable<ClockRule['returnRule']>, string> = {
  stops: 'waktu kantor berhenti selama berkas di pemohon',
  runs: 'waktu kantor tetap berjalan selama berkas di pemohon',
  restarts: 'waktu seluruh layanan dihitung ulang sejak berkas kembali',
}

/** Each with "menurut SOP" or "aturan bawaan": nobody is to take the product's default for the document's word. */
function ruleSentences({ clock = {}, total }: Sop): string[] {
  const { start, completeAt, dayOfReceipt, returnRule, proposed } = clock
  const stated = proposed ? 'usulan, perlu konfirmasi' : 'menurut SOP'
  const by = (value: unknown): string => (value === undefined ? 'aturan bawaan' : stated)
  const place = completeAt
    ? ` (langkah ${completeAt.step}${completeAt.outcome ? `, hasil "${completeAt.outcome}"` : ''})`
    : ''
  const begins = start === 'complete-file' ? `berkas dinyatakan lengkap${place}` : 'berkas diterima di kantor'
  return [
    ...(total ? [`Waktu seluruh layanan dihitung sejak ${begins}: ${by(start)}.`] : []),
    ...(dayOfReceipt === undefined
      ? []
      : [
          `Hari diterima ${dayOfReceipt === 'counted' ? 'dihitung sebagai hari ke-1' : 'tidak dihitung'}: ${stated}.`,
        ]),
    `Bila dikembalikan, ${returnWords[returnRule ?? 'stops']}: ${by(returnRule)}.`,
  ]
}
