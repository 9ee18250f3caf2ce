import type { CaseFile, Signing } from '#shared/schema/case-file.ts'
import type { Disposisi } from '#shared/schema/disposisi.ts'
import type { EventOf, NewEvent } from '#shared/schema/event.ts'
import type { Subject } from '#shared/schema/subject.ts'

/** The record that a tree lies on, as far as decisions on the tree need it. */
export interface DisposisiHost {
  readonly kind: 'case' | 'letter'
  readonly id: string
  /** Its agenda number, for sentences. */
  readonly number: string
  /** Whose key seals what is written about it. */
  readonly personId: string
  readonly tree: readonly Disposisi[]
  /** Accounts that keep out of it; a letter knows none. */
  readonly recused?: readonly string[] | undefined
  /** Where it stands in a step that came to posts: which, and of which SOP. */
  readonly route?: { readonly postIds: readonly string[]; readonly sopId: string } | undefined
  readonly signings: readonly Pick<Signing, 'id' | 'by' | 'sheet'>[]
}

export function hostOfCase({
  id,
  number,
  applicant,
  disposisi,
  signings,
  recusals,
  sop,
  current,
  route,
}: CaseFile): DisposisiHost {
  return {
    ...{ kind: 'case', id, number, personId: applicant.subjectId ?? id, tree: disposisi, signings },
    recused: recusals?.map(({ accountId }) => accountId),
    ...(route && route.stepId === current && { route: { postIds: route.postIds, sopId: sop.id } }),
  }
}

type Name =
  | 'disposisi-issued'
  | 'disposisi-read'
  | 'disposisi-withdrawn'
  | 'disposisi-settled'
  | 'sheet-confirmed'
  | 'sheet-disputed'
type Rest<N extends Name> = Omit<EventOf<`case.${N}`>, 'type' | 'caseId'>

/** The event of that name on the record the tree lies on. */
export function eventOn<N extends Name>({ kind, id }: DisposisiHost, name: N, rest: Rest<N>): NewEvent {
  // The pair of `kind` and `name` fixes the event; TypeScript cannot follow that through the template.
  return { ...rest, type: `${kind}.${name}`, [`${kind}Id`]: id } as unknown as NewEvent
}

/** Free text on the record, sealed with it. */
export function textOn({ personId }: DisposisiHost, textId: string, text: string): Subject {
  return { id: `text:${textId}`, personId, kind: 'text', data: { text } }
}
