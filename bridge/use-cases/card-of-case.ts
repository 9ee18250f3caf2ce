import type { Ports } from '#bridge/ports/ports.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { CardSources } from '#shared/domain/card-sources.ts'
import { caseCard } from '#shared/domain/case-card.ts'
import { hiddenTexts } from '#shared/domain/disposisi/hidden-texts.ts'
import { localDate } from '#shared/domain/organisation/local-date.ts'
import { routeCard } from '#shared/domain/organisation/route-card.ts'
import { targetDue } from '#shared/domain/target-due.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import type { RouteCard } from '#shared/schema/route-card.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { NameBook } from './read-name-book.ts'
import { readSubjects } from './read-subjects.ts'
import { type PersonOf, withNames } from './with-names.ts'

interface Shown {
  /** Where a caller makes many cards. */
  readonly names?: NameBook
  /** Who will read the card. Without one it holds nothing that is rahasia. */
  readonly reader?: Actor
}

/** A berkas as it stands now. */
export async function cardOfCase(
  ports: Ports,
  caseFile: CaseFile,
  { names, reader }: Shown = {},
): Promise<CaseCard> {
  const hidden = hiddenTexts(caseFile.disposisi, reader)
  const shown = subjectIdsOf(caseFile).filter((id) => id === undefined || !hidden.has(id))
  const subjectOf = await readSubjects(ports.store, shown)
  const calendar = calendarOf(ports, caseFile)
  const sop = sopOf(ports, caseFile)
  const make = async (personOf: PersonOf): Promise<CaseCard> => {
    const card = caseCard(caseFile, { sop, calendar, subjectOf, personOf, now: ports.clock.now() })
    const route = await routeOf(ports, caseFile, { sop, personOf })
    const target = targetDue(caseFile, { sop, calendar })
    return { ...card, ...(route && { route }), ...(target && { target }) }
  }
  return names ? make(names.personOf) : withNames(ports.store, accountIdsOf(caseFile), make)
}

/** Those whom nearly every card of a case names. */
function accountIdsOf({ holder, disposisi, signings }: CaseFile): (string | undefined)[] {
  return [holder, ...disposisi.flatMap(({ from, to }) => [from, to]), ...signings.map(({ by }) => by)]
}

async function routeOf(
  { store, clock }: Ports,
  caseFile: CaseFile,
  sources: Pick<CardSources, 'sop' | 'personOf'>,
): Promise<RouteCard | undefined> {
  const organisation = caseFile.route && (await store.find('organisation', OFFICE_ID))
  if (!organisation) return undefined
  const on = localDate(organisation, clock.now())
  return routeCard(caseFile, { ...sources, office: { organisation, on } })
}

/** The SOP version a case runs on. */
export function sopOf(ports: Ports, { sop: { id, version } }: CaseFile): Sop {
  const sop = ports.catalogue.sop(id, version)
  if (!sop) throw new DomainError('sop-not-found', { sop: `${id} v${version}` })
  return sop
}

/** The calendar that a case goes by: its version, with the holidays it knows. */
export function calendarOf({ catalogue }: Ports, { calendar }: CaseFile): WorkingCalendar | undefined {
  return catalogue.calendar(calendar.id, calendar.version, calendar.holidays)
}

/** Ids of the subject records that stand behind a case: its applicant, its texts, its receiver. */
export function subjectIdsOf(caseFile: CaseFile): (string | undefined)[] {
  return [
    caseFile.applicant.subjectId,
    ...caseFile.disposisi.flatMap(({ noteId, reportId, sheet }) => [
      noteId,
      reportId,
      sheet?.disputed?.reasonId,
    ]),
    ...(caseFile.srikandi ?? []).map(({ detailsId }) => detailsId),
    ...caseFile.signings.map(({ sheet }) => sheet?.disputed?.reasonId),
    ...caseFile.returns.map(({ reasonId }) => reasonId),
    ...(caseFile.documents ?? []).flatMap(({ labelId, voided }) => [labelId, voided?.reasonId]),
    ...(caseFile.repairs ?? []).map(({ reasonId }) => reasonId),
    ...(caseFile.recusals ?? []).map(({ reasonId }) => reasonId),
    caseFile.closed?.receiverId,
    caseFile.held?.reasonId,
    caseFile.ended?.reasonId,
    caseFile.notes?.at(-1)?.noteId,
    ...(caseFile.outside ?? []).flatMap(({ referenceId, followUps }) => [
      referenceId,
      ...followUps.map(({ statusId }) => statusId),
    ]),
  ]
}
