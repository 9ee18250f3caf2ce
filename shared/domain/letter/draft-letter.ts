import type { NewEvent } from '#shared/schema/event.ts'
import type { AgendaNumber, LetterOfUpload, LetterReturns } from '#shared/schema/letter.ts'
import type { DraftLetter, SigningLine } from '#shared/schema/letter-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { LinePlace } from '../signing/signing-line.ts'
import { letterDetails } from './letter-details.ts'
import { numberTaken } from './number-taken.ts'

interface Drafting extends Attempt<DraftLetter> {
  /** From the register of provisional numbers. */
  readonly provisional: AgendaNumber
  /** The return that the letter goes out with. */
  readonly returns?: LetterReturns | undefined
  /** The upload whose blocked rows it gives back. */
  readonly ofUpload?: LetterOfUpload | undefined
}

/** Begins a letter that is to go out; until it is signed its number is a provisional one. */
export function decideDraftLetter(drafting: Drafting): Decision {
  const { command, provisional, returns, ofUpload } = drafting
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
    line,
  } = command
  const places = line && placesOf(line)
  const keys = places?.map(({ key }) => key) ?? []
  const twice = keys.find((key, at) => keys.indexOf(key) !== at)
  if (twice !== undefined) return refuse('letter-place-doubled', { post: twice })
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
    scans: [],
    ...(answers !== undefined && { answers }),
    ...(places && { line: places }),
    ...(returns && { returns }),
    ...(ofUpload && { ofUpload }),
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

function placesOf({ hierarchy, coordination, signers }: SigningLine): LinePlace[] {
  const place = (part: LinePlace['part']) => (key: string) => ({ key, part })
  return [
    ...hierarchy.map(place('hierarchy')),
    ...coordination.map(place('coordination')),
    ...signers.map(place('signer')),
  ]
}
