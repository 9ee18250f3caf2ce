import type { Transaction } from '#bridge/ports/event-store.ts'
import { type Attempt, stamp } from '#shared/domain/attempt.ts'
import { isOver } from '#shared/domain/is-over.ts'
import { participantSubjectId } from '#shared/domain/participant/participant-subject.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { EventOf, NewEvent } from '#shared/schema/event.ts'
import type { Recusal } from '#shared/schema/route.ts'

type AnyAttempt = Attempt<{ readonly commandId: string }>

/**
 * Whoever of the office a berkas is about keeps out of it: its applicant, and the people of its list until their row is
 * taken out; so does a new account whose NIP stands in a running one. They are known by NIP alone, for names are shared.
 */
export async function keepSubjectsOut(
  tx: Transaction,
  attempt: AnyAttempt,
  events: readonly NewEvent[],
): Promise<void> {
  for (const event of events) {
    if (event.type === 'case.opened') await keepApplicantOut(tx, attempt, event.caseId)
    if (event.type === 'participants.added') await keepRowsOut(tx, attempt, event)
    if (event.type === 'participants.withdrawn') await letRowsIn(tx, attempt, event)
    if (event.type === 'account.added') await keepAccountOut(tx, attempt, event.account)
  }
}

async function keepApplicantOut(tx: Transaction, attempt: AnyAttempt, caseId: string): Promise<void> {
  const caseFile = await tx.find('case', caseId)
  const nip = await nipOf(tx, caseFile?.applicant.subjectId)
  if (!caseFile || nip === undefined) return
  for (const accountId of (await accountsByNip(tx)).get(nip) ?? [])
    keepOut(tx, attempt, { caseFile, accountId, cause: 'applicant' })
}

async function keepRowsOut(
  tx: Transaction,
  attempt: AnyAttempt,
  { caseId, rows }: EventOf<'participants.added'>,
): Promise<void> {
  for (const accountId of await accountsOfRows(tx, caseId, rows)) {
    const caseFile = await tx.find('case', caseId)
    if (caseFile) keepOut(tx, attempt, { caseFile, accountId, cause: 'participant' })
  }
}

async function letRowsIn(
  tx: Transaction,
  attempt: AnyAttempt,
  { caseId, rows }: EventOf<'participants.withdrawn'>,
): Promise<void> {
  const caseFile = await tx.find('case', caseId)
  const isRow = (accountId: string) =>
    caseFile?.recusals?.some((each) => each.accountId === accountId && each.cause === 'participant')
  for (const accountId of await accountsOfRows(tx, caseId, rows))
    if (isRow(accountId)) tx.append([{ type: 'case.recusal-lifted', ...stamp(attempt), caseId, accountId }])
}

async function keepAccountOut(
  tx: Transaction,
  attempt: AnyAttempt,
  account: EventOf<'account.added'>['account'],
): Promise<void> {
  const nip = await nipOf(tx, account.subjectId)
  const known = nip === undefined ? undefined : await tx.personByNip(nip)
  for (const id of known?.caseIds ?? []) {
    const caseFile = await tx.find('case', id)
    if (!caseFile || isOver(caseFile)) continue
    const isApplicant = (await nipOf(tx, caseFile.applicant.subjectId)) === nip
    const cause = isApplicant ? 'applicant' : 'participant'
    keepOut(tx, attempt, { caseFile, accountId: account.id, cause })
  }
}

interface Keeping extends Pick<Recusal, 'accountId' | 'cause'> {
  readonly caseFile: CaseFile
}

function keepOut(tx: Transaction, attempt: AnyAttempt, { caseFile, ...who }: Keeping): void {
  const isOut = caseFile.recusals?.some(
    (each) => each.accountId === who.accountId && each.cause === who.cause,
  )
  if (!isOut) tx.append([{ type: 'case.recused', ...stamp(attempt), caseId: caseFile.id, ...who }])
}

async function accountsOfRows(
  tx: Transaction,
  caseId: string,
  rows: readonly { readonly no: number }[],
): Promise<readonly string[]> {
  const byNip = await accountsByNip(tx)
  if (byNip.size === 0) return []
  const found: string[] = []
  for (const { no } of rows)
    found.push(...(byNip.get((await nipOf(tx, participantSubjectId(caseId, no))) ?? '') ?? []))
  return found
}

async function accountsByNip(tx: Transaction): Promise<Map<string, string[]>> {
  const byNip = new Map<string, string[]>()
  for (const { id, subjectId } of await tx.all('account')) {
    const nip = await nipOf(tx, subjectId)
    if (nip !== undefined) byNip.set(nip, [...(byNip.get(nip) ?? []), id])
  }
  return byNip
}

async function nipOf(tx: Transaction, subjectId: string | undefined): Promise<string | undefined> {
  return subjectId === undefined ? undefined : (await tx.subject(subjectId))?.data.nip
}
