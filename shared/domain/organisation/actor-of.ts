import type { Account, Actor, FilledPost } from '#shared/schema/account.ts'
import type { Capacity } from '#shared/schema/capacity.ts'
import type { Organisation, Post } from '#shared/schema/organisation.ts'
import { actingOn, type Filler, holderOf, isInTerm, postById } from './fillers-of.ts'
import { personKey } from './keys-of.ts'
import { lineAbove, unitsBelow } from './line-above.ts'
import { localDate } from './local-date.ts'
import { printedJabatan } from './printed-jabatan.ts'

type Person = Pick<Account, 'id' | 'roles' | 'fulfils'> & { readonly jabatan?: string | undefined }

/**
 * Who somebody is at an instant: what his account gives him, and what the posts give him that he fills. Only a post
 * that is his, or that he acts for as Plh, Plt or stand-in, makes him its pelaksana; a.n. and u.b. only sign.
 */
export function actorOf(account: Person, organisation: Organisation | undefined, now: Date): Actor {
  const { id, roles, fulfils, jabatan } = account
  const person = { id, roles, ...(jabatan !== undefined && { jabatan }) }
  if (!organisation) return { ...person, fulfils }
  const posts = filledPosts(organisation, id, localDate(organisation, now))
  const byPost = posts.filter(({ capacity }) => fillsWhole(capacity)).flatMap(workOf)
  const sight = sightOf(organisation, account, posts)
  return {
    ...person,
    fulfils: [...new Set([...fulfils, ...byPost])],
    posts,
    ownFulfils: fulfils,
    ...(sight && { sight }),
  }
}

/** Whether all the work of the post is his, and not a ttd alone. */
function fillsWhole(capacity: Capacity): boolean {
  return capacity !== 'an' && capacity !== 'ub'
}

/** What a filled post makes of its filler, within the SOPs that it is limited to. */
function workOf({ fulfils, sopIds }: FilledPost): string[] {
  return sopIds ? fulfils.filter((each) => sopIds.some((sopId) => each.startsWith(`${sopId}/`))) : fulfils
}

function filledPosts(organisation: Organisation, accountId: string, on: string): FilledPost[] {
  const own = organisation.holdings
    .filter((each) => each.accountId === accountId && isInTerm(each, on))
    .map(({ postId }) => ({ postId, filler: { accountId, capacity: 'own' as const } }))
  const acting = actingOn(organisation, on)
    .filter((each) =>
      'accountId' in each
        ? each.accountId === accountId
        : holderOf(organisation, each.byPostId, on)?.accountId === accountId,
    )
    .map((each) => ({
      postId: each.postId,
      filler: { accountId, capacity: each.capacity, acting: each },
    }))
  return [...own, ...acting].flatMap(({ postId, filler }) => {
    const post = postById(organisation, postId)
    return post ? [filled(organisation, post, filler)] : []
  })
}

function filled(organisation: Organisation, post: Post, filler: Filler): FilledPost {
  const sopIds = filler.acting?.sopIds
  return {
    postId: post.id,
    unitId: post.unitId,
    capacity: filler.capacity,
    jabatan: printedJabatan(organisation, post.id, filler),
    fulfils: post.fulfils,
    ...(sopIds && { sopIds }),
  }
}

/**
 * His own units; all below them where he heads them. TU serves the whole agency, unless the structure places them in
 * a bidang or UPT: the agency's own TU sits in the sekretariat or right below the head, or has no post at all.
 */
function sightOf(organisation: Organisation, { id, roles }: Person, posts: readonly FilledPost[]) {
  const own = posts.filter(({ capacity }) => capacity === 'own')
  if (roles.includes('tu') && own.every(({ unitId }) => isCentral(organisation, unitId))) return undefined
  const units = posts.flatMap(({ postId, unitId, capacity }) =>
    postById(organisation, postId)?.isHead && fillsWhole(capacity)
      ? unitsBelow(organisation, unitId).map((unit) => unit.id)
      : [unitId],
  )
  return [...new Set([...units, personKey(id)])]
}

function isCentral(organisation: Organisation, unitId: string): boolean {
  const line = lineAbove(organisation, unitId)
  return line.length === 1 || line.some(({ kind }) => kind === 'sekretariat')
}
