import { caseCard } from '#shared/domain/case-card.ts'
import { type StepEvent, withStepEvent } from '#shared/domain/with-step-event.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { CalendarLookup } from '../settings/calendar-lookup.ts'
import type { WaitingCommand } from '../settings/outbox-item.ts'
import type { KnownCase, KnownCases } from './case-cache.ts'
import { decideQueued } from './decide-queued.ts'

interface Prediction {
  readonly sop: Sop
  readonly waiting: readonly WaitingCommand[]
  readonly actor: Actor
  readonly calendarOf: CalendarLookup
  readonly now: Date
}

/** How a case stands once the server has what still waits here. A command that no longer fits is left out. */
export function predictCase(
  known: KnownCase,
  { sop, waiting, actor, calendarOf, now }: Prediction,
): KnownCase {
  let { caseFile } = known
  for (const { queued, at } of waiting) {
    if (queued.command.caseId !== caseFile.id) continue
    const decision = decideQueued(queued, { sop, caseFile }, { actor, now: new Date(at) })
    if (decision.ok) caseFile = applyAll(caseFile, decision.events)
  }
  if (caseFile === known.caseFile) return known
  return { caseFile, card: predictedCard(known.card, caseFile, { sop, calendarOf, now }) }
}

/** What is known of a person's cases, with commands taken in that the server has recorded, in their order. */
export function takeInRecorded(
  known: KnownCases,
  waiting: readonly WaitingCommand[],
  clock: Pick<Prediction, 'calendarOf' | 'now'>,
): KnownCases {
  const cases = known.cases.map((each) => {
    const { id, version } = each.caseFile.sop
    const sop = known.sops.find((other) => other.id === id && other.version === version)
    return sop ? predictCase(each, { ...clock, sop, waiting, actor: known.me }) : each
  })
  return { ...known, cases }
}

function applyAll(caseFile: CaseFile, events: readonly NewEvent[]): CaseFile {
  return events.filter(isStepEvent).reduce<CaseFile>((before, event) => {
    return { ...withStepEvent(before, event), revision: before.revision + 1 }
  }, caseFile)
}

/** The decisions made here yield no others. */
function isStepEvent(event: NewEvent): event is StepEvent {
  return (
    event.type === 'case.kelengkapan-judged' ||
    event.type === 'case.step-finished' ||
    event.type === 'case.returned' ||
    event.type === 'case.resumed'
  )
}

/** Names come from the server's last card; its clocks too, where this computer does not have the calendar. */
function predictedCard(
  last: CaseCard,
  caseFile: CaseFile,
  { sop, calendarOf, now }: Pick<Prediction, 'sop' | 'calendarOf' | 'now'>,
): CaseCard {
  const { name = '', nip = '' } = last.applicant
  const names = new Map(
    last.disposisi.flatMap((each) => [
      [each.from, each.fromName],
      [each.to, each.toName],
    ]),
  )
  const calendar = calendarOf(caseFile.calendar)
  const card = caseCard(caseFile, {
    sop,
    calendar,
    subjectOf: (id) => (id === caseFile.applicant.subjectId ? { name, nip } : undefined),
    personOf: (id) =>
      last.holder?.accountId === id ? last.holder : { name: names.get(id) ?? '', jabatan: '' },
    now: calendar ? now : new Date(last.clock.asOf),
  })
  return {
    ...(calendar ? card : withClocksOf(last, card)),
    ...(last.row && { row: last.row }),
    ...(last.target && { target: last.target }),
  }
}

function withClocksOf(last: CaseCard, card: CaseCard): CaseCard {
  const sameVisit = card.current && last.current && card.current.startedAt === last.current.startedAt
  return {
    ...card,
    clock: { ...last.clock, ...(card.clock.running && { running: card.clock.running }) },
    ...(card.current && {
      current: {
        ...card.current,
        ...(sameVisit && last.current?.dueAt && { dueAt: last.current.dueAt }),
        ...(sameVisit && last.current?.provisional && { provisional: last.current.provisional }),
      },
    }),
  }
}
