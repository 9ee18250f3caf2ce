import { describe, expect, test } from 'vitest'
import type { Actor } from '#shared/schema/account.ts'
import type { Acting, Organisation } from '#shared/schema/organisation.ts'
import { applied, MONDAY, people, uuid } from '../../../test/factories.ts'
import { anOrganisation } from '../../../test/samples/an-organisation.ts'
import { actorOf } from './actor-of.ts'
import { decideEndActing } from './end-acting.ts'
import { decideRecordActing } from './record-acting.ts'

const office = anOrganisation(['kabid-b'])
const letter = { number: '800.1.11/21', on: '2026-11-20' }
const week = { from: '2026-11-23', to: '2026-11-27' }
const plh: Acting = { capacity: 'plh', id: 'a1', postId: 'kabid-a', accountId: 'kasub-b', ...week, letter }
const plt: Acting = { capacity: 'plt', id: 'a2', postId: 'kabid-b', accountId: 'kasub-b', ...week, letter }
const an: Acting = { capacity: 'an', id: 'a3', postId: 'kaban', byPostId: 'sekretaris', ...week, letter }
const ub: Acting = {
  ...{ capacity: 'ub', id: 'a4', postId: 'kaban', throughPostId: 'sekretaris', byPostId: 'kabid-a' },
  ...week,
  letter,
}
const standIn: Acting = { capacity: 'stand-in', id: 'a5', postId: 'analis-a', accountId: 'analis-b', ...week }

const person = (id: string, organisation: Organisation = office, now = MONDAY) =>
  actorOf({ id, roles: ['supervisor'], fulfils: [] }, organisation, now)
const record = (acting: Acting, actor: Actor = people.tu, organisation: Organisation = office) =>
  decideRecordActing(organisation, { command: { commandId: uuid(1), acting }, actor, now: MONDAY })
const withActing = (...all: Acting[]) =>
  all.reduce<Organisation>(
    (state, acting) => applied('organisation', state, record(acting, people.tu, state)),
    office,
  )
const codeOf = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'ok' : decision.code)

describe('who may be named, and by whom', () => {
  test.each<[string, Acting, Actor | undefined, string]>([
    ['Plh by TU', plh, undefined, 'ok'],
    ['Plh by the head above', plh, person('kaban'), 'ok'],
    ['Plh by somebody beside', plh, person('kabid-b'), 'acting-needs-superior'],
    ['Plh by the post itself', plh, person('kabid-a'), 'acting-needs-superior'],
    ['a stand-in by the head of the bidang', standIn, person('kabid-a'), 'ok'],
    ['a stand-in by a colleague', standIn, person('analis-a'), 'acting-needs-superior'],
    ['Plt for a vacant post', plt, undefined, 'ok'],
    ['Plt for a post with a holder', { ...plt, postId: 'kabid-a' }, undefined, 'acting-post-filled'],
    ['Plh for a vacant post', { ...plh, postId: 'kabid-b' }, undefined, 'acting-post-vacant'],
    ['the holder himself', { ...plh, accountId: 'kabid-a' }, undefined, 'acting-for-own-post'],
    ['a post nobody knows', { ...plh, postId: 'x' }, undefined, 'post-not-found'],
    ['an end before the beginning', { ...plh, to: '2026-11-01' }, undefined, 'acting-term-reversed'],
    ['a term that is over', { ...plh, from: '2026-11-16', to: '2026-11-20' }, undefined, 'acting-past'],
    ['u.b. without an a.n. to hand on', ub, undefined, 'acting-needs-mandate'],
  ])('%s: %s', (_what, acting, actor, code) => {
    expect(codeOf(record(acting, actor))).toBe(code)
  })

  test('a second Plh at the same time is refused; one after him, and one after an early end, are not', () => {
    const state = withActing(plh)
    const again = { ...plh, id: 'b1', accountId: 'analis-b' }
    expect(codeOf(record({ ...again, from: '2026-11-27', to: '2026-12-04' }, people.tu, state))).toBe(
      'acting-overlaps',
    )
    expect(codeOf(record({ ...again, from: '2026-11-28', to: '2026-12-04' }, people.tu, state))).toBe('ok')
    expect(
      codeOf(record({ ...again, id: 'a1', from: '2026-12-01', to: '2026-12-04' }, people.tu, state)),
    ).toBe('acting-exists')
    const attempt = { command: { commandId: uuid(2), actingId: 'a1' }, actor: people.tu, now: MONDAY }
    const ended = applied('organisation', state, decideEndActing(state, attempt))
    expect(codeOf(record(again, people.tu, ended))).toBe('ok')
    expect(codeOf(decideEndActing(ended, attempt))).toBe('acting-ended')
    expect(
      codeOf(decideEndActing(ended, { ...attempt, command: { ...attempt.command, actingId: 'x' } })),
    ).toBe('acting-not-found')
  })
})

describe('who somebody is while he acts', () => {
  test.each<[string, Acting[], string, string, string[]]>([
    ['his own post', [], 'kabid-a', 'Jabatan kabid-a', ['contoh/kabid']],
    ['Plh', [plh], 'kasub-b', 'Plh. Jabatan kabid-a', ['contoh/kabid']],
    ['Plt', [plt], 'kasub-b', 'Plt. Jabatan kabid-b', ['contoh/kabid']],
    ['Plh of one SOP alone', [{ ...plh, sopIds: ['lain'] }], 'kasub-b', 'Plh. Jabatan kabid-a', []],
    ['a stand-in', [standIn], 'analis-b', 'Pengganti sementara Jabatan analis-a', ['contoh/analis']],
    ['a.n.', [an], 'sekretaris', 'a.n. Jabatan kaban\nJabatan sekretaris', ['contoh/sekretaris']],
    [
      'u.b.',
      [an, ub],
      'kabid-a',
      'a.n. Jabatan kaban\nJabatan sekretaris\nu.b.\nJabatan kabid-a',
      ['contoh/kabid'],
    ],
  ])('%s', (_what, acting, id, jabatan, fulfils) => {
    const actor = person(id, withActing(...acting))
    expect(actor.posts?.at(-1)?.jabatan).toBe(jabatan)
    expect(actor.fulfils).toEqual(fulfils)
  })

  test.each([
    ['the evening before', '2026-11-22T16:59:00.000Z', false],
    ['the first minute of the first day in the office', '2026-11-22T17:00:00.000Z', true],
    ['the last minute of the last day', '2026-11-27T16:59:00.000Z', true],
    ['the minute after', '2026-11-27T17:00:00.000Z', false],
  ])('a term counts by the days of the office: %s', (_what, at, counts) => {
    const actor = person('kasub-b', withActing(plh), new Date(at))
    expect(actor.fulfils.includes('contoh/kabid')).toBe(counts)
  })

  test('sight: own unit, all below a head, the post acted for; the agency for its TU alone', () => {
    const sight = (id: string, roles: Actor['roles'], organisation = office) =>
      actorOf({ id, roles: [...roles], fulfils: [] }, organisation, MONDAY).sight
    expect(sight('analis-a', ['petugas'])).toEqual(['bidang-a', '@analis-a'])
    expect(sight('kabid-a', ['supervisor'], withActing(plh))).toEqual(['bidang-a', '@kabid-a'])
    expect(sight('kasub-b', ['supervisor'], withActing(plt))).toEqual(['sub-b', 'bidang-b', '@kasub-b'])
    expect(sight('sekretaris', ['supervisor'], withActing(an))).toEqual([
      'sekretariat',
      'badan',
      '@sekretaris',
    ])
    expect(sight('kaban', ['supervisor'])).toHaveLength(6)
    expect(sight('tu', ['tu'])).toBeUndefined()
    expect(sight('baru', ['tu', 'petugas'])).toBeUndefined()
    expect(sight('baru', ['petugas', 'supervisor'])).toEqual(['@baru'])
    expect(sight('staf-b', ['tu'])).toEqual(['sub-b', '@staf-b'])
    expect(actorOf({ id: 'x', roles: ['petugas'], fulfils: [] }, undefined, MONDAY).sight).toBeUndefined()
  })
})
