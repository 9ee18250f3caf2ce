import { checkNip } from '#shared/asn/nip.ts'
import type { Holding } from '#shared/schema/organisation.ts'
import type { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { codeToId } from './check-units.ts'
import { readDate } from './read-date.ts'
import type { RowProblem } from './row-problem.ts'

/** Somebody whom the office knows: by an account, or as a holder without one. */
export interface KnownPerson {
  readonly accountId?: string | undefined
  readonly subjectId: string
  readonly name: string
  readonly nip?: string | undefined
}

/** A holder who is not known yet; `line` stands for him until he has a subject record. */
export interface NewHolder {
  readonly line: number
  readonly name: string
  readonly nip?: string
}

export type CheckedHolding = Omit<Holding, 'accountId' | 'subjectId'> & {
  readonly line: number
  readonly holder: KnownPerson | NewHolder
}

/** Who holds which post, and what is wrong with it by row. A row without holder is a vacant post. */
export function checkHoldings(
  rows: readonly OrganisationRow[],
  people: readonly KnownPerson[],
): { readonly holdings: CheckedHolding[]; readonly problems: RowProblem[] } {
  const checked = rows.map((row) => holdingOf(row, people))
  const holdings = checked.flatMap((each) => (each && !('code' in each) ? [each] : []))
  const problems = checked.flatMap((each) => (each && 'code' in each ? [each] : []))
  return { holdings, problems: [...problems, ...holdings.flatMap(overlap(holdings))] }
}

function holdingOf(
  { line: row, postCode, account, name, nip, from, to }: OrganisationRow,
  people: readonly KnownPerson[],
): CheckedHolding | RowProblem | undefined {
  const place = { account, name, from, to }
  if (account === '' && name === '' && nip === '') {
    if (from === '' && to === '') return undefined
    return { row, column: 'name', code: 'holder-missing', place }
  }
  const digits = nip.replaceAll(' ', '')
  if (digits !== '' && !checkNip(digits).valid) return { row, column: 'nip', code: 'nip-unfit', place }
  const byNip = digits === '' ? undefined : people.find((each) => each.nip === digits)
  const byAccount = account === '' ? undefined : people.find((each) => each.accountId === account)
  if (account !== '' && !byAccount) return { row, column: 'account', code: 'account-not-found', place }
  const isAnother = byAccount && digits !== '' && (byNip ? byNip !== byAccount : byAccount.nip !== undefined)
  if (isAnother) return { row, column: 'nip', code: 'nip-of-another', place }
  const known =
    byAccount ?? byNip ?? people.find((each) => digits === '' && each.name === name && !each.accountId)
  if (!known && name === '') return { row, column: 'name', code: 'holder-missing', place }

  const begin = readDate(from)
  if (from === '') return { row, column: 'from', code: 'from-missing', place }
  if (begin === undefined) return { row, column: 'from', code: 'date-unreadable', place: { date: from } }
  const end = to === '' ? undefined : readDate(to)
  if (to !== '' && end === undefined)
    return { row, column: 'to', code: 'date-unreadable', place: { date: to } }
  if (end !== undefined && end < begin) return { row, column: 'to', code: 'term-reversed', place }
  const holder = known ?? { line: row, name, ...(digits !== '' && { nip: digits }) }
  return { line: row, postId: codeToId(postCode), holder, from: begin, ...(end !== undefined && { to: end }) }
}

/** A post has one holder at a time. */
function overlap(holdings: readonly CheckedHolding[]) {
  return (holding: CheckedHolding, at: number): RowProblem[] => {
    const earlier = holdings
      .slice(0, at)
      .find((each) => each.postId === holding.postId && meets(each, holding))
    if (!earlier) return []
    const place = { post: holding.postId, line: String(earlier.line) }
    return [{ row: holding.line, column: 'from', code: 'holder-overlaps', place }]
  }
}

/** Whether two terms share a day; both ends are included. */
export function meets(a: Pick<Holding, 'from' | 'to'>, b: Pick<Holding, 'from' | 'to'>): boolean {
  return a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31')
}
