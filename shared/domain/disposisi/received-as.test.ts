import { describe, expect, test } from 'vitest'
import type { FilledPost } from '#shared/schema/account.ts'
import { receivablePosts, receivedAs } from './received-as.ts'

const post = (postId: string, capacity: FilledPost['capacity']): FilledPost => ({
  ...{ postId, capacity, unitId: 'u', fulfils: [] },
  jabatan: capacity === 'own' ? postId : `Plh. ${postId}`,
})
const sri = (...posts: FilledPost[]) => ({ id: 'sri', jabatan: 'Analis', posts })

describe('what somebody is given a disposisi as', () => {
  test('is the one post that he fills, or himself where he fills none', () => {
    expect(receivedAs(sri(post('Kabid A', 'own')), undefined)).toEqual({
      ok: true,
      as: { postId: 'Kabid A', jabatan: 'Kabid A' },
    })
    expect(receivedAs(sri(), undefined)).toEqual({ ok: true, as: { postId: null, jabatan: 'Analis' } })
    expect(receivedAs({ id: 'sri' }, undefined)).toEqual({ ok: true, as: undefined })
    // Who signs a.n. or u.b. has none of the work of that post.
    expect(receivablePosts(sri(post('Kabid A', 'own'), post('Kaban', 'an')))).toHaveLength(1)
  })

  test.each([
    ['two of his own', sri(post('Kabid A', 'own'), post('Kabid B', 'own')), 'Kabid A; Kabid B'],
    ['his own and another’s', sri(post('Kabid A', 'own'), post('Kabid B', 'plh')), 'Kabid A; Plh. Kabid B'],
    ['another’s, and what his account says', sri(post('Kabid B', 'plh')), 'Analis; Plh. Kabid B'],
  ])('must be said where it may be %s', (_, who, posts) => {
    expect(receivedAs(who, undefined)).toMatchObject({
      code: 'receiver-post-unsaid',
      place: { account: 'sri', posts },
    })
    expect(receivedAs(who, 'Kabid B')).toMatchObject({ ok: true, as: { postId: 'Kabid B' } })
    expect(receivedAs(who, 'Kabid C')).toMatchObject({ code: 'receiver-not-in-post' })
  })

  test('is himself only where no post is his own', () => {
    expect(receivedAs(sri(post('Kabid B', 'plh')), null)).toMatchObject({ ok: true, as: { postId: null } })
    expect(receivedAs(sri(post('Kabid A', 'own')), null)).toMatchObject({ code: 'receiver-not-in-post' })
  })
})
