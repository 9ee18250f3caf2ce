import type { ClockAnswer, ClockRefusal } from '#shared/business-time/clock-answer.ts'
import { parseInstant } from '#shared/business-time/parse-instant.ts'
import { spelledDate } from '#shared/business-time/typed-date.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { Calendar } from '#shared/schema/calendar.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'

export const instantHelp =
  'jam setempat "23/11/2026 08.00", ISO dengan zona, atau tanggal saja (= jam buka hari itu)'

export function readInstant(text: string, option: string, calendar: WorkingCalendar): number {
  const at = parseInstant(text, calendar)
  if (at !== undefined) return at
  throw new CliWrongUse(
    `Waktu "${text}" pada ${option} tidak dapat dibaca; tulis misalnya "23/11/2026 08.00", 23/11/2026 atau 2026-11-23T08:00+07:00.`,
  )
}

export function answerOrRefuse<Value>(
  answer: ClockAnswer<Value>,
  calendar: Calendar,
): { provisional: boolean } & Value {
  if (answer.ok) return answer
  const begins = calendar.regimes.map(({ from }) => from).sort()[0]
  const sentences: Record<ClockRefusal, string> = {
    'clock-before-calendar': `Kalender "${calendar.id}" baru mulai pada ${spelledDate(begins ?? '')}; pilih waktu sesudahnya atau tambahkan aturan yang lebih awal.`,
    'clock-beyond-calendar': `Waktu ini melampaui akhir kalender "${calendar.id}" (hari libur diketahui sampai ${spelledDate(calendar.decreedUntil)}); perbarui kalendernya.`,
    'clock-needs-whole-number': 'Hari, minggu dan bulan dihitung utuh; tulis bilangan bulat atau pakai jam.',
  }
  throw new CliRefusal(sentences[answer.reason])
}

export function noteProvisional(io: CliIo, { decreedUntil }: Calendar): void {
  io.note(
    `Sementara: hari libur baru ditetapkan sampai ${spelledDate(decreedUntil)}; hitung ulang setelah SKB berikutnya terbit.`,
  )
}
