import type { Command } from 'commander'
import type { ClockAnswer, ClockRefusal } from '#shared/business-time/clock-answer.ts'
import { type DeadlineExplanation, explainDeadline } from '#shared/business-time/explain-deadline.ts'
import { formatInstant } from '#shared/business-time/format-instant.ts'
import { parseDuration } from '#shared/business-time/parse-duration.ts'
import { parseInstant } from '#shared/business-time/parse-instant.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import { workingMinutesBetween } from '#shared/business-time/working-minutes-between.ts'
import type { Calendar } from '#shared/schema/calendar.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import { describeDeadline } from './describe-deadline.ts'
import { loadCalendar } from './load-calendar.ts'

const instantHelp =
  'ISO dengan zona, jam setempat "2026-11-23 08.00", atau tanggal saja (= jam buka hari itu)'

export function registerClock(program: Command, io: CliIo): void {
  const clock = program
    .command('clock')
    .helpCommand(false)
    .description('menghitung tenggat dan lama waktu dalam jam layanan')

  clock
    .command('due')
    .description('kapan sesuatu yang diterima pada --from jatuh tempo, dan mengapa')
    .requiredOption('--calendar <id>', 'id kalender (lihat: langkah calendar list)')
    .requiredOption('--from <waktu>', `waktu diterima: ${instantHelp}`)
    .requiredOption('--for <lama>', 'misalnya "125 menit", "4 jam", "1 hari", "1 minggu", "30 hari kalender"')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah clock due --calendar singkawang-loket --from "2026-11-23 10.00" --for "4 jam"',
    )
    .action(async ({ calendar: id, from, for: length }: { calendar: string; from: string; for: string }) => {
      const duration = parseDuration(length)
      if (!duration) {
        throw new CliWrongUse(
          `Lama "${length}" pada --for tidak dapat dibaca; tulis misalnya "125 menit", "2 jam 5 menit", "1 hari", "30 hari kalender".`,
        )
      }
      const { calendar, compiled } = await loadCalendar(io, id)
      const fromAt = readInstant(from, '--from', compiled)
      const deadline = orRefuse(explainDeadline(compiled, fromAt, duration), calendar)
      if (deadline.provisional) noteProvisional(io, calendar)
      io.out(deadlineDocument(deadline, compiled), () => describeDeadline(deadline, calendar))
    })

  clock
    .command('between')
    .description('berapa menit jam layanan antara dua waktu')
    .requiredOption('--calendar <id>', 'id kalender (lihat: langkah calendar list)')
    .requiredOption('--from <waktu>', instantHelp)
    .requiredOption('--to <waktu>', instantHelp)
    .addHelpText(
      'after',
      '\nContoh:\n  langkah clock between --calendar perpres-21-2023-wib --from 2026-11-23 --to "2026-11-24 10.00"',
    )
    .action(async ({ calendar: id, from, to }: { calendar: string; from: string; to: string }) => {
      const { calendar, compiled } = await loadCalendar(io, id)
      const fromAt = readInstant(from, '--from', compiled)
      const toAt = readInstant(to, '--to', compiled)
      if (toAt < fromAt) throw new CliRefusal('Waktu --to lebih awal daripada --from; tukar keduanya.')
      const { minutes, provisional } = orRefuse(workingMinutesBetween(compiled, fromAt, toAt), calendar)
      if (provisional) noteProvisional(io, calendar)
      io.out({ minutes, provisional }, () => `${minutes} menit jam layanan`)
    })
}

function readInstant(text: string, option: string, calendar: WorkingCalendar): number {
  const at = parseInstant(text, calendar)
  if (at !== undefined) return at
  throw new CliWrongUse(
    `Waktu "${text}" pada ${option} tidak dapat dibaca; tulis misalnya 2026-11-23T08:00+07:00, "2026-11-23 08.00" atau 2026-11-23.`,
  )
}

function orRefuse<Value>(answer: ClockAnswer<Value>, calendar: Calendar): { provisional: boolean } & Value {
  if (answer.ok) return answer
  const begins = calendar.regimes.map(({ from }) => from).sort()[0]
  const sentences: Record<ClockRefusal, string> = {
    'clock-before-calendar': `Kalender "${calendar.id}" baru mulai pada ${begins}; pilih waktu sesudahnya atau tambahkan aturan yang lebih awal.`,
    'clock-beyond-calendar': `Waktu ini melampaui akhir kalender "${calendar.id}" (hari libur diketahui sampai ${calendar.decreedUntil}); perbarui kalendernya.`,
    'clock-needs-whole-number': 'Hari, minggu dan bulan dihitung utuh; tulis bilangan bulat atau pakai jam.',
  }
  throw new CliRefusal(sentences[answer.reason])
}

function noteProvisional(io: CliIo, { decreedUntil }: Calendar): void {
  io.note(
    `Sementara: hari libur baru ditetapkan sampai ${decreedUntil}; hitung ulang setelah SKB berikutnya terbit.`,
  )
}

function deadlineDocument(
  deadline: DeadlineExplanation & { provisional: boolean },
  calendar: WorkingCalendar,
) {
  const instant = (at: number): string => formatInstant(at, calendar.timeZone)
  return {
    due: instant(deadline.due),
    provisional: deadline.provisional,
    calendar: { id: calendar.id, version: calendar.version },
    ...(deadline.receivedOn !== undefined && { receivedOn: deadline.receivedOn }),
    segments: deadline.segments.map((segment) => ({
      ...segment,
      from: instant(segment.from),
      to: instant(segment.to),
    })),
    skipped: deadline.skipped,
  }
}
