import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Organisation } from '#shared/schema/organisation.ts'
import { anOrganisation } from '../../../test/samples/an-organisation.ts'
import { fillersOf } from './fillers-of.ts'
import { nextSuperior, superiorsOf } from './next-superior.ts'

const ON = '2026-11-23'

test.each([
  ['staf-b', [], [], 'kasub-b'],
  ['staf-b', ['kasub-b'], [], 'kabid-b'],
  ['staf-b', ['kasub-b', 'kabid-b'], [], 'kaban'],
  ['staf-b', [], ['kasub-b'], 'kabid-b'],
  ['kabid-a', [], [], 'kaban'],
  ['kabid-a', ['kaban'], [], undefined],
  ['kaban', [], [], undefined],
  ['nobody-knows', [], [], undefined],
])('above %s without %j (vacant %j) comes %s', (postId, barred, vacant, expected) => {
  const search = { organisation: anOrganisation(vacant), on: ON, barred: new Set<string>(barred) }
  expect(nextSuperior(postId, search)?.id).toBe(expected)
})

/** Any structure at all, rings and unknown parents among them; people are few, so that one fills many posts. */
const structures: fc.Arbitrary<Organisation> = fc
  .record({
    parents: fc.array(fc.option(fc.nat(12), { nil: undefined }), { minLength: 1, maxLength: 12 }),
    posts: fc.array(fc.record({ unit: fc.nat(12), isHead: fc.boolean(), holder: fc.option(fc.nat(4)) }), {
      minLength: 1,
      maxLength: 20,
    }),
    acting: fc.array(fc.record({ post: fc.nat(19), person: fc.nat(4) }), { maxLength: 6 }),
  })
  .map(({ parents, posts, acting }) => ({
    id: 'kantor',
    timeZone: 'Asia/Jakarta',
    units: parents.map((parent, at) => ({
      id: `u${at}`,
      name: `u${at}`,
      kind: 'bidang',
      ...(parent !== undefined && { parent: `u${parent}` }),
    })),
    posts: posts.map(({ unit, isHead }, at) => ({
      ...{ id: `p${at}`, title: `p${at}`, unitId: `u${unit}`, isHead, order: at, fulfils: [] },
    })),
    holdings: posts.flatMap(({ holder }, at) =>
      holder === null ? [] : [{ postId: `p${at}`, accountId: `a${holder}`, from: '2025-01-01' }],
    ),
    acting: acting.map(({ post, person }, at) => ({
      acting: {
        ...{ capacity: 'stand-in', id: `x${at}`, postId: `p${post}`, accountId: `a${person}` },
        ...{ from: ON, to: ON },
      },
      ...{ recordedBy: 'tu', recordedAt: '2026-11-23T01:00:00.000Z' },
    })),
    revision: 1,
  }))

test('in any structure the way up ends, and never at the post itself or at a barred person alone', () => {
  fc.assert(
    fc.property(structures, fc.nat(19), fc.uniqueArray(fc.nat(4)), (organisation, start, banned) => {
      const barred = new Set(banned.map((each) => `a${each}`))
      const postId = `p${start}`
      const found = nextSuperior(postId, { organisation, on: ON, barred })
      const line = superiorsOf(organisation, postId)
      expect(line.length).toBeLessThanOrEqual(organisation.units.length)
      const free = (id: string) =>
        fillersOf(organisation, id, ON).some(({ accountId }) => !barred.has(accountId))
      // The first of the line that is free: nobody nearer could have done it.
      expect(found).toBe(line.find(({ id }) => free(id)))
      expect(found?.id).not.toBe(postId)
    }),
    { numRuns: 2000, seed: 20_261_123 },
  )
})
