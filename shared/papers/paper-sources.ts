import type { CaseCard } from '#shared/schema/board.ts'
import type { TimeZone } from '#shared/schema/calendar.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import type { RowAct } from '#shared/schema/row-act.ts'
import type { Sop } from '#shared/schema/sop.ts'

/** What a paper about a berkas is made from. */
export interface PaperSources {
  readonly caseFile: CaseFile
  readonly card: CaseCard
  readonly sop: Sop
  /** Versions it ran on before. */
  readonly formerSops: readonly Sop[]
  readonly events: readonly StoredEvent[]
  readonly rowActs: readonly RowAct[]
  /** Notes, reasons and labels by subject id. */
  readonly texts: Readonly<Record<string, string>>
  /** Values of a subject record; undefined where it was forgotten. */
  readonly subjectOf: (id: string) => Readonly<Record<string, string>> | undefined
  /** Everybody who has or had an account. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly jabatan: string }[]
  /**
   * What somebody was at an instant by the structure of the office, or in that post of it; undefined of one who never
   * had an account.
   */
  readonly jabatanAt: (accountId: string, at: string, postId?: string) => string | undefined
  readonly timeZone: TimeZone
  readonly now: Date
}

/** Name, NIP and unit of the applicant, as far as they are known. */
export function applicantOf({ caseFile, subjectOf }: Pick<PaperSources, 'caseFile' | 'subjectOf'>) {
  const { subjectId } = caseFile.applicant
  const { name, nip, unit, contact } = (subjectId && subjectOf(subjectId)) || {}
  return { name, nip, unit, contact }
}

/** Who received the berkas at the counter, as he was then. */
export function officerOf(sources: Pick<PaperSources, 'caseFile' | 'people' | 'events' | 'jabatanAt'>) {
  const { openedBy, openedAt } = sources.caseFile
  const { name, jabatan } = doerIn(sources, openedBy, openedAt)
  return { name, jabatan }
}

/** A jabatan within a sentence: "a.n. Kepala Badan" has the signer's own on the line below. */
export function onOneLine(jabatan: string): string {
  return jabatan.replaceAll('\n', ' ')
}

/** Somebody as he was when he did something: with the jabatan that he acted in, where the post was not his own. */
export function doerIn(
  sources: Pick<PaperSources, 'people' | 'events' | 'jabatanAt'>,
  accountId: string,
  at: string,
) {
  const person = personAt(sources, accountId, { at })
  const acted = sources.events.find(
    (event) => event.at === at && event.actorId === accountId && event.jabatan,
  )
  if (!acted?.jabatan) return { ...person, shown: person.name }
  return { name: person.name, jabatan: acted.jabatan, shown: `${person.name}, ${onOneLine(acted.jabatan)}` }
}

/** Somebody with the jabatan that was his at that instant, or in the post that something came to him in. */
export function personAt(
  sources: Pick<PaperSources, 'people' | 'jabatanAt'>,
  accountId: string,
  { at, postId }: { readonly at: string; readonly postId?: string | undefined },
): { readonly name: string; readonly jabatan: string } {
  const { name, jabatan } = personIn(sources, accountId)
  return { name, jabatan: sources.jabatanAt(accountId, at, postId) ?? jabatan }
}

export function personIn({ people }: Pick<PaperSources, 'people'>, accountId: string) {
  const { name, jabatan } = people.find(({ id }) => id === accountId) ?? { name: '—', jabatan: '—' }
  return { name, jabatan }
}

/** The service by its name, with its kind where the SOP has several. */
export function serviceOf({ sop, caseFile }: Pick<PaperSources, 'sop' | 'caseFile'>): string {
  const type = sop.serviceTypes?.items.find(({ id }) => id === caseFile.serviceTypeId)
  return type ? `${sop.title}: ${type.title}` : sop.title
}
