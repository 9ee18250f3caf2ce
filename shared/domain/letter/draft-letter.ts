import type { NewEvent } from '#shared/schema/event.ts'
import type { AgendaNumber } from '#shared/schema/letter.ts'
import type { DraftLetter } from '#shared/schema/letter-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision } from '../decision.ts'
import { letterDetails } from './letter-details.ts'
import { numberTaken } from './number-taken.ts'

interface Drafting extends Attempt<DraftLetter> {
  /** From the register of provisional numbers. */
  readonly provisional: AgendaNumber
}

/** Begins a letter that is to go out; until it is signed its number is a provisional one. */
export function decideDraftLetter(drafting: Drafting): Decision {
  const { command, provisional } = drafting
  const {
    letterId,
    commandId,
    to,
    perihal,
    summary,
    tembusan = [],
    answers,
    classification,
    caseId,
  } = command
  const details = letterDetails(letterId, commandId, {
    ...{ perihal, summary, to: to.join('\n'), tembusan: tembusan.join('\n') },
  })
  const letter = {
    id: letterId,
    direction: 'outgoing' as const,
    agenda: provisional,
    series: command.series,
    detailsId: details.id,
    ...(classification !== undefined && { classification }),
    urgency: command.urgency ?? ('biasa' as const),
    security: command.security ?? ('biasa' as const),
    lampiran: command.lampiran ?? 0,
    scans: command.scans ?? [],
    ...(answers !== undefined && { answers }),
  }
  const linked: NewEvent[] =
    caseId === undefined ? [] : [{ type: 'letter.case-linked', ...stamp(drafting), letterId, caseId }]
  return accept(
    [
      numberTaken(drafting, provisional),
      { type: 'letter.registered', ...stamp(drafting), letterId, letter },
      ...linked,
    ],
    [details],
  )
}
