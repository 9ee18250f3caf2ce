import { spelledDate } from '#shared/business-time/typed-date.ts'
import type { Holding, Organisation, Post, Unit } from '#shared/schema/organisation.ts'
import type { CheckedHolding } from './check-holdings.ts'
import type { CheckedOrganisation } from './check-organisation.ts'

/** One thing that an import would change; `title` names it as a person knows it. */
export interface Difference {
  readonly what: 'unit' | 'post' | 'holding'
  readonly change: 'added' | 'changed' | 'removed'
  readonly id: string
  readonly title: string
}

interface Names {
  /** Name of a holder by account or subject id; undefined where it was forgotten. */
  readonly nameOf: (id: string) => string | undefined
}

type Structure = Pick<Organisation, 'units' | 'posts' | 'holdings'>

/** What the checked rows would change in the structure as it is. Empty = the workbook says what is known. */
export function compareOrganisation(
  now: Structure | undefined,
  next: CheckedOrganisation,
  { nameOf }: Names,
): Difference[] {
  const titles = new Map([...(now?.posts ?? []), ...next.posts].map(({ id, title }) => [id, title]))
  const holder = ({ postId, from, to, ...rest }: Holding | CheckedHolding) => {
    const name = 'holder' in rest ? rest.holder.name : nameOf(rest.accountId ?? rest.subjectId ?? '')
    const title = `${titles.get(postId) ?? postId}: ${name ?? '—'}, ${spelledDate(from)} – ${spelledDate(to ?? '…')}`
    const who = 'holder' in rest ? keyOfHolder(rest) : (rest.accountId ?? rest.subjectId ?? '')
    return { id: `${postId}/${who}/${from}`, title, form: to ?? '' }
  }
  return [
    ...differencesOf('unit', (now?.units ?? []).map(formOfUnit), next.units.map(formOfUnit)),
    ...differencesOf('post', (now?.posts ?? []).map(formOfPost), next.posts.map(formOfPost)),
    ...differencesOf('holding', (now?.holdings ?? []).map(holder), next.holdings.map(holder)),
  ]
}

/** Account or subject id of a known holder; a new one has none yet. */
function keyOfHolder({ holder }: Pick<CheckedHolding, 'holder'>): string {
  return 'line' in holder ? '' : (holder.accountId ?? holder.subjectId)
}

interface Form {
  readonly id: string
  readonly title: string
  /** All that may differ, as text. */
  readonly form: string
}

function formOfUnit({ id, name, kind, parent }: Unit): Form {
  return { id, title: name, form: JSON.stringify([name, kind, parent ?? '']) }
}

function formOfPost({ id, title, unitId, isHead, order, jenjang, fulfils }: Post): Form {
  return { id, title, form: JSON.stringify([title, unitId, isHead, order, jenjang ?? '', fulfils]) }
}

function differencesOf(what: Difference['what'], now: readonly Form[], next: readonly Form[]): Difference[] {
  const before = new Map(now.map((each) => [each.id, each]))
  const after = new Set(next.map(({ id }) => id))
  const come = next.flatMap(({ id, title, form }): Difference[] => {
    const known = before.get(id)
    if (!known) return [{ what, change: 'added', id, title }]
    return known.form === form ? [] : [{ what, change: 'changed', id, title }]
  })
  const gone = now
    .filter(({ id }) => !after.has(id))
    .map(({ id, title }): Difference => ({ what, change: 'removed', id, title }))
  return [...come, ...gone]
}
