import type { Disposisi, DisposisiCard } from '#shared/schema/disposisi.ts'
import type { DisposisiSheet } from './disposisi-sheet.ts'
import { personAt } from './paper-sources.ts'
import { paperTime, plainPaperDate } from './paper-time.ts'

/** A lembar disposisi as it is printed; what is absent is filled in with a pen. */
export interface LembarDisposisi {
  readonly from: string
  readonly letterNumber?: string
  readonly letterDate?: string
  readonly receivedOn: string
  readonly number: string
  readonly urgency?: Disposisi['urgency']
  readonly security?: Disposisi['security']
  readonly subject: string
  /** One who brings the others together is said so. */
  readonly receivers: readonly string[]
  readonly instructions: readonly { readonly text: string; readonly given: boolean }[]
  readonly note?: string
  readonly dueOn?: string
  readonly giver?: { readonly jabatan: string; readonly name: string; readonly date: string }
  /** Where the disposisi comes from: it is never passed off as a signature. */
  readonly origin?: string
}

interface Wanted {
  /** A branch of the sheet; without it the newest, and an empty sheet where there is none. */
  readonly disposisiId?: string | undefined
  /** What the office's sheet has printed on it. */
  readonly printed: readonly string[]
}

/** The sheet of a berkas or a letter, with all that was given on it. */
export function lembarDisposisi(sheet: DisposisiSheet, wanted: Wanted): LembarDisposisi {
  const { disposisi, people: _people, jabatanAt: _jabatanAt, timeZone: _timeZone, ...head } = sheet
  const branches = branchesOf(disposisi, wanted.disposisiId)
  return {
    ...head,
    ...filledIn(sheet, branches),
    instructions: instructionsOf(wanted.printed, branches[0]?.instructions ?? []),
  }
}

/** All that were issued on one sheet. */
function branchesOf(all: readonly DisposisiCard[], id: string | undefined): readonly DisposisiCard[] {
  const one =
    id === undefined ? all.findLast(({ withdrawnAt }) => !withdrawnAt) : all.find((each) => each.id === id)
  if (!one) return []
  const issueOf = ({ id, issueId }: DisposisiCard) => issueId ?? id
  return all.filter((each) => issueOf(each) === issueOf(one))
}

function filledIn(sheet: DisposisiSheet, branches: readonly DisposisiCard[]) {
  const [first] = branches
  if (!first) return { receivers: [] }
  const time = paperTime(sheet.timeZone)
  const receivers = branches.map(({ to, toPostId, toJabatan, coordinator, withdrawnAt, issuedAt }) => {
    const { name, ...held } = personAt(sheet, to, { at: issuedAt, postId: toPostId })
    const jabatan = toJabatan ?? held.jabatan
    const marks = [coordinator && 'koordinator', withdrawnAt && 'ditarik'].filter(Boolean).join(', ')
    return `${jabatan} (${name})${marks && ` – ${marks}`}`
  })
  // The middle of the day that stands on the sheet, in every zone of the country.
  const givenAt = first.sheet ? `${first.sheet.onSheet}T04:00:00.000Z` : first.issuedAt
  const date = first.sheet ? plainPaperDate(first.sheet.onSheet) : time.date(first.issuedAt)
  return {
    receivers,
    urgency: first.urgency,
    security: first.security,
    ...(first.note !== undefined && { note: first.note }),
    ...(first.dueAt && { dueOn: time.date(first.dueAt) }),
    giver: {
      ...personAt(sheet, first.from, { at: givenAt }),
      ...(first.jabatan && { jabatan: first.jabatan }),
      date,
    },
    origin: originOf(sheet, first),
  }
}

function originOf({ timeZone }: DisposisiSheet, { fromName, issuedAt, sheet }: DisposisiCard): string {
  const time = paperTime(timeZone)
  if (!sheet) return `Diterbitkan ${fromName} di Langkah, ${time.moment(issuedAt)}.`
  const state = sheet.disputed ? ' Disangkal pejabatnya.' : sheet.confirmed ? ' Dibenarkan pejabatnya.' : ''
  return `Dicatat dari lembar tertanggal ${plainPaperDate(sheet.onSheet)} oleh ${sheet.recordedByName}, ${time.moment(sheet.recordedAt)}.${state}`
}

/** Those given that the sheet does not have printed on it come after the others. */
function instructionsOf(printed: readonly string[], given: readonly string[]) {
  const isGiven = (text: string) => given.some((each) => same(each, text))
  const others = given.filter((text) => !printed.some((each) => same(each, text)))
  return [
    ...printed.map((text) => ({ text, given: isGiven(text) })),
    ...others.map((text) => ({ text, given: true })),
  ]
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
