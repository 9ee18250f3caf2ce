import type { RecordReader, Transaction } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import { reachLetter } from '#shared/domain/letter/reach-letter.ts'
import { localDate } from '#shared/domain/organisation/local-date.ts'
import { routeCase } from '#shared/domain/organisation/route-case.ts'
import type { OfficeNow } from '#shared/domain/organisation/route-step.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import { recordOf } from '#shared/schema/records.ts'
import { keepSubjectsOut } from './keep-subjects-out.ts'

type AnyAttempt = Attempt<{ readonly commandId: string }>

/**
 * What follows from any command on a berkas, in its own transaction: people of the office whose own matter it is keep
 * out of a new one, and each that was touched comes to the posts of its step and to the eyes of who takes part; a
 * letter to the eyes of the units that handle it.
 */
export async function routeTouched(
  ports: Ports,
  tx: Transaction,
  { events, ...attempt }: AnyAttempt & { readonly events: readonly NewEvent[] },
): Promise<void> {
  const touched = (kind: 'case' | 'letter') =>
    new Set(events.map(recordOf).flatMap((each) => (each.kind === kind ? [each.id] : [])))
  const [caseIds, letterIds] = [touched('case'), touched('letter')]
  await keepSubjectsOut(tx, attempt, events)
  if (caseIds.size === 0 && letterIds.size === 0) return
  const office = await officeNow(tx, attempt.now)
  if (!office) return
  for (const id of caseIds) {
    const caseFile = await tx.find('case', id)
    if (caseFile) tx.append(routeEvents(ports, caseFile, { ...attempt, office }))
  }
  for (const id of letterIds) {
    const letter = await tx.find('letter', id)
    const isNew = events.some((event) => event.type === 'letter.registered' && event.letterId === id)
    if (letter) tx.append(reachLetter(letter, isNew, { ...attempt, office }))
  }
}

/** Nothing for a berkas whose SOP is gone: it stays as it is until the SOP is back. */
export function routeEvents(
  { catalogue }: Ports,
  caseFile: CaseFile,
  routing: AnyAttempt & { readonly office: OfficeNow },
): NewEvent[] {
  const sop = catalogue.sop(caseFile.sop.id, caseFile.sop.version)
  return sop ? routeCase(sop, caseFile, routing) : []
}

/** The office on the day of an instant; undefined while it has no structure. */
export async function officeNow(reader: RecordReader, now: Date): Promise<OfficeNow | undefined> {
  const organisation = await reader.find('organisation', OFFICE_ID)
  if (!organisation) return undefined
  return { organisation, on: localDate(organisation, now), accounts: await reader.all('account') }
}
