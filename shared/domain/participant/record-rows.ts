import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Participant } from '#shared/schema/participant.ts'
import type { RowResult } from '#shared/schema/participant-answer.ts'
import type { RowKey } from '#shared/schema/participant-command.ts'
import type { ParticipantTally } from '#shared/schema/participant-tally.ts'
import type { ClockOwner, Sop } from '#shared/schema/sop.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { type Attempt, stamp } from '../attempt.ts'
import type { Decision, Refusal } from '../decision.ts'
import { stepById } from '../step-flow.ts'
import { applyParticipantEvent, type ParticipantEvent } from './apply-participant-event.ts'
import { mergeResults, type RowCode, type SkippedEntry } from './row-results.ts'
import { type RowsAtHand, rowFinder } from './rows-at-hand.ts'
import { tallyParticipants } from './tally-participants.ts'

/** A decision on rows: all-or-each. It says what becomes of every entry, whether or not any changes something. */
export type RowsDecision = (Extract<Decision, { ok: true }> & { readonly results: RowResult[] }) | Refusal

/** What a decision makes of one entry of a command. */
export type RowVerdict<Entry> =
  | { readonly ok: true; readonly entry: Entry; readonly subjects?: readonly Subject[] }
  | { readonly ok: false; readonly no?: number; readonly why: RowCode }

/** All entries of a command, sorted into what happens and what does not: a bad row never holds up a good one. */
export interface CollectedRows<Entry> {
  readonly rows: Entry[]
  readonly skipped: SkippedEntry[]
  readonly subjects: Subject[]
}

export function collectRows<Wanted, Entry>(
  wanted: readonly Wanted[],
  decide: (each: Wanted) => RowVerdict<Entry>,
): CollectedRows<Entry> {
  const collected: CollectedRows<Entry> = { rows: [], skipped: [], subjects: [] }
  for (const [entry, each] of wanted.entries()) {
    const verdict = decide(each)
    if (verdict.ok) {
      collected.rows.push(verdict.entry)
      collected.subjects.push(...(verdict.subjects ?? []))
    } else {
      const { no, why } = verdict
      collected.skipped.push({ entry, ...(no !== undefined && { no }), why })
    }
  }
  return collected
}

/** The same for entries that name rows there are already, each once. */
export function collectFound<Wanted extends RowKey | { readonly row: RowKey }, Entry>(
  atHand: RowsAtHand,
  wanted: readonly Wanted[],
  decide: (row: Participant, each: Wanted) => RowVerdict<Entry>,
): CollectedRows<Entry> {
  const seen = new Set<number>()
  const find = rowFinder(atHand)
  return collectRows(wanted, (each) => {
    const found = find('row' in each ? each.row : each)
    if (!found.ok) return found
    const { no } = found.row
    if (seen.has(no)) return { ok: false, no, why: 'participant-named-twice' }
    seen.add(no)
    const verdict = decide(found.row, each)
    return verdict.ok ? verdict : { ...verdict, no }
  })
}

/** The same where the act decides about rows: nobody decides about his own. */
export function collectOthers<Wanted extends RowKey | { readonly row: RowKey }, Entry>(
  atHand: RowsAtHand,
  wanted: readonly Wanted[],
  decide: (row: Participant, each: Wanted) => RowVerdict<Entry>,
): CollectedRows<Entry> {
  return collectFound(atHand, wanted, (row, each) =>
    atHand.own?.includes(row.no) ? { ok: false, why: 'participant-own' } : decide(row, each),
  )
}

/**
 * The event of the rows, if any changed, and the one that tells their berkas how they stand now. Its office clock runs
 * as long as any row is with the office.
 */
export function recordRows<Type extends ParticipantEvent['type']>(
  { sop, caseFile, list }: RowsAtHand,
  attempt: Attempt<{ readonly commandId: string }>,
  {
    collected,
    what,
  }: {
    readonly collected: CollectedRows<Extract<ParticipantEvent, { type: Type }>['rows'][number]>
    readonly what: { readonly type: Type } & Omit<
      Extract<ParticipantEvent, { type: Type }>,
      'at' | 'actorId' | 'commandId' | 'caseId' | 'rows' | 'skipped'
    >
  },
): RowsDecision {
  const { rows, skipped, subjects } = collected
  const results = mergeResults(
    rows.map(({ no }) => no),
    skipped,
  )
  if (rows.length === 0) return { ok: true, events: [], subjects: [], results }
  // `what` and `rows` are of one event type; TypeScript cannot join them again.
  const event = {
    ...what,
    ...stamp(attempt),
    caseId: caseFile.id,
    ...(skipped.length > 0 && { skipped }),
    rows,
  } as unknown as ParticipantEvent
  const participants = tallyParticipants(sop, caseFile, applyParticipantEvent(list, event))
  const clock = clockAfter(sop, caseFile, participants)
  const counted: NewEvent = {
    type: 'case.participants-changed',
    ...stamp(attempt),
    caseId: caseFile.id,
    participants,
    ...(clock && { clock }),
  }
  return { ok: true, events: [event, counted], subjects, results }
}

/** Whose clock runs from now on, where that changes. */
function clockAfter(
  sop: Sop,
  { status, current, clock }: CaseFile,
  { going, behind, returned }: ParticipantTally,
): ClockOwner | undefined {
  const step = stepById(sop, current ?? '')
  const running = clock.at(-1)
  if (status !== 'open' || !step || !running || running.to) return undefined
  const wanted = going > 0 ? step.clock : behind > 0 ? 'office' : returned > 0 ? 'applicant' : undefined
  return wanted === running.owner ? undefined : wanted
}
