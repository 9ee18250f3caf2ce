import type { NewEvent } from '#shared/schema/event.ts'
import type { RecordPengaduan } from '#shared/schema/pengaduan.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision } from './decision.ts'

/** Series of numbers that pengaduan are counted in. */
export const PENGADUAN_SERIES = 'pengaduan'

interface Recording extends Attempt<RecordPengaduan> {
  readonly number: number
  readonly year: number
  /** End of the class's limit on the agency's calendar. */
  readonly dueAt: string
  readonly ruleSet: string
}

/** Takes a pengaduan in: with its officer and due date, the reporter apart. */
export function decideRecordPengaduan(recording: Recording): Decision {
  const { command, number, year, dueAt, ruleSet } = recording
  const { at, actorId } = stamp(recording)
  const reporter = reporterOf(command)
  const content: Subject = {
    id: `text:${command.commandId}`,
    personId: reporter?.id ?? command.pengaduanId,
    kind: 'text',
    data: { text: command.content },
  }
  const events: NewEvent[] = [
    { type: 'register.number-taken', ...stamp(recording), series: PENGADUAN_SERIES, year, number },
    {
      type: 'pengaduan.received',
      ...stamp(recording),
      pengaduan: {
        id: command.pengaduanId,
        number: `P-${String(number).padStart(4, '0')}/${year}`,
        ...(command.sopId && { sopId: command.sopId }),
        ...(command.caseId && { caseId: command.caseId }),
        channel: command.channel,
        class: command.class,
        ruleSet,
        ...(reporter && { reporterId: reporter.id }),
        contentId: content.id,
        officer: command.officer,
        receivedAt: at,
        receivedBy: actorId,
        dueAt,
      },
    },
  ]
  return accept(events, reporter ? [reporter, content] : [content])
}

function reporterOf({ reporter, pengaduanId }: RecordPengaduan): Subject | undefined {
  const { name, contact } = reporter ?? {}
  if (name === undefined && contact === undefined) return undefined
  const id = `person:${pengaduanId}`
  return { id, personId: id, kind: 'person', data: { ...(name && { name }), ...(contact && { contact }) } }
}
