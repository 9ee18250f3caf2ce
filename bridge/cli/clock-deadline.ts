import type { Command } from 'commander'
import { applyClockRule } from '#shared/business-time/apply-clock-rule.ts'
import { type DeadlineQuestion, deadlineSentences } from '#shared/business-time/deadline-sentences.ts'
import { type DeadlineExplanation, explainDeadline } from '#shared/business-time/explain-deadline.ts'
import { explainDueBefore } from '#shared/business-time/explain-due-before.ts'
import { formatInstant } from '#shared/business-time/format-instant.ts'
import { parseDuration } from '#shared/business-time/parse-duration.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { Duration } from '#shared/schema/duration.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import { answerOrRefuse, instantHelp, noteProvisional, readInstant } from './clock-argument.ts'
import { describeDeadline } from './describe-deadline.ts'
import { loadCalendar } from './load-calendar.ts'

interface DeadlineOptions {
  calendar: string
  for: string
  from?: string
  before?: string
  sameDay?: true
}

type Deadline = DeadlineExplanation & { provisional: boolean }

/** `clock due` and `clock explain`: the same question, answered as a table of hours or in sentences. */
export function registerClockDeadline(clock: Command, io: CliIo): void {
  deadlineCommand(clock, 'due')
    .description('kapan sesuatu yang diterima pada --from jatuh tempo, atau paling lambat sebelum --before')
    .addHelpText(
      'after',
      `
Contoh:
  langkah clock due --calendar singkawang-loket --from "23/11/2026 10.00" --for "4 jam"
  langkah clock due --calendar perpres-21-2023-wita --before 01/04/2027 --for "2 bulan"`,
    )
    .action(async (options: DeadlineOptions) => {
      const { deadline, calendar, stored } = await answerFor(io, options)
      io.out(deadlineDocument(deadline, calendar), () => describeDeadline(deadline, stored))
    })

  deadlineCommand(clock, 'explain')
    .description('mengapa tenggat ini? Dijelaskan dengan kalimat, beserta dasar hukumnya')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah clock explain --calendar perpres-21-2023-wib --from 17/03/2026 --for "3 hari"',
    )
    .action(async (options: DeadlineOptions) => {
      const { deadline, calendar, stored, question } = await answerFor(io, options)
      const why = deadlineSentences(deadline, question, { calendar, stored })
      io.out({ ...deadlineDocument(deadline, calendar), why }, () => why.join('\n'))
    })
}

function deadlineCommand(clock: Command, name: string): Command {
  return clock
    .command(name)
    .requiredOption('--calendar <id>', 'id kalender (lihat: langkah calendar list)')
    .option('--from <waktu>', `waktu diterima: ${instantHelp}`)
    .option('--before <waktu>', 'hitung mundur dari waktu ini, misalnya TMT; pengganti --from')
    .requiredOption('--for <lama>', 'misalnya "125 menit", "4 jam", "1 hari", "1 minggu", "30 hari kalender"')
    .option('--same-day', 'hari diterima dihitung sebagai hari ke-1, apa pun setelan kalender')
}

async function answerFor(io: CliIo, options: DeadlineOptions) {
  const duration = readDuration(options.for)
  const { from, before } = options
  const text = before ?? from
  if (text === undefined || (from !== undefined && before !== undefined)) {
    throw new CliWrongUse('Perintah ini memerlukan salah satu: --from <waktu> atau --before <waktu>.')
  }
  const side: DeadlineQuestion['side'] = before === undefined ? 'after' : 'before'
  const { calendar: stored, compiled } = await loadCalendar(io, options.calendar)
  const calendar = applyClockRule(compiled, options.sameDay ? { dayOfReceipt: 'counted' } : {})
  const at = readInstant(text, side === 'after' ? '--from' : '--before', calendar)
  const explain = side === 'after' ? explainDeadline : explainDueBefore
  const deadline: Deadline = answerOrRefuse(explain(calendar, at, duration), stored)
  if (deadline.provisional) noteProvisional(io, stored)
  const question: DeadlineQuestion = { duration, side, at }
  return { deadline, calendar, stored, question }
}

function readDuration(length: string): Duration {
  const duration = parseDuration(length)
  if (duration) return duration
  throw new CliWrongUse(
    `Lama "${length}" pada --for tidak dapat dibaca; tulis misalnya "125 menit", "2 jam 5 menit", "1 hari", "30 hari kalender".`,
  )
}

function deadlineDocument(deadline: Deadline, calendar: WorkingCalendar) {
  const instant = (at: number): string => formatInstant(at, calendar.timeZone)
  const { receivedOn, lastClosing } = deadline
  return {
    due: instant(deadline.due),
    provisional: deadline.provisional,
    calendar: { id: calendar.id, version: calendar.version },
    ...(receivedOn !== undefined && { receivedOn }),
    ...(lastClosing !== undefined && { lastClosing: instant(lastClosing) }),
    segments: deadline.segments.map((segment) => ({
      ...segment,
      from: instant(segment.from),
      to: instant(segment.to),
    })),
    skipped: deadline.skipped,
  }
}
