import { describe, expect, test } from 'vitest'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Acting } from '#shared/schema/organisation.ts'
import { applied, MONDAY, uuid } from '../../../test/factories.ts'
import {
  approve,
  attempt,
  codeOf,
  finish,
  letter,
  ON,
  office,
  opened,
  routed,
  settle,
  sop,
  term,
} from '../../../test/samples/routed-case.ts'
import { decideFinishStep } from '../finish-step.ts'
import { decideGiveApproval } from '../give-approval.ts'
import { decideRecuse } from './recuse.ts'
import { routeCard } from './route-card.ts'
import { routeCase } from './route-case.ts'

describe('a step comes to posts of its own unit', () => {
  const here = office()
  const berkas = opened(here)

  test('and neither the same post of another unit nor its sight', () => {
    expect(berkas.route).toEqual({ stepId: 'periksa', postIds: ['analis-a', 'kabid-a'] })
    expect(berkas.audience).toEqual(['bidang-a', '@tu', 'sekretariat'])
    expect(codeOf(finish(berkas, 'analis-a', here))).toBe('ok')
    expect(codeOf(finish(berkas, 'analis-b', here))).toBe('step-needs-its-pelaksana')
  })

  test('where its unit has no such post, to those of the line above', () => {
    const ofSub = opened(here, 'sub-b')
    expect(ofSub.route?.postIds).toEqual(['analis-b', 'kabid-b'])
    expect(ofSub.audience).toContain('bidang-b')
  })
})

test('a step whose pelaksana no post fulfils reaches who is that by his account, and nobody else by it', () => {
  const here = office()
  const posts = here.posts.map((post) => ({
    ...post,
    fulfils: post.fulfils.filter((each) => each !== 'contoh/analis'),
  }))
  const organisation = { ...here, posts: posts.filter(({ id }) => id !== 'kabid-a' && id !== 'kabid-b') }
  const accounts = (['wali', 'orang-lain'] as const).map((id) => ({
    ...{ id, subjectId: id, jabatan: id, roles: [] },
    fulfils: id === 'wali' ? ['contoh/analis'] : ['contoh/kaban'],
  }))
  const berkas = { ...opened(office()), route: undefined }
  const routing = { ...attempt('tu', organisation, {}), office: { organisation, on: ON, accounts } }
  expect(routeCase(sop, berkas as CaseFile, routing)).toMatchObject([
    { type: 'case.routed', audience: ['@wali'] },
  ])
})

describe('four eyes bind the person', () => {
  test('another one approves; the one who checked may not, though it is his post', () => {
    const here = office()
    const checked = routed(opened(here), finish(opened(here), 'analis-a', here), here)
    expect(checked.route).toEqual({ stepId: 'setuju', postIds: ['kabid-a'] })
    expect(codeOf(approve(checked, 'kabid-a', here))).toBe('ok')
  })

  test('where nobody else is there it goes up to the superior, and only to him', () => {
    const here = office()
    const checked = routed(opened(here), finish(opened(here), 'kabid-a', here), here)
    expect(checked.route).toEqual({ stepId: 'setuju', postIds: ['kaban'], raised: 'four-eyes' })
    expect(checked.audience).toContain('badan')
    expect(codeOf(approve(checked, 'kabid-a', here))).toBe('step-needs-another-person')
    expect(codeOf(approve(checked, 'sekretaris', here))).toBe('step-needs-its-pelaksana')
    expect(codeOf(approve(checked, 'kaban', here))).toBe('ok')
  })

  test('a Plh for the post is another person; the checker as Plh of his superior is not', () => {
    const plhKabid: Acting = {
      capacity: 'plh',
      id: 'p',
      postId: 'kabid-a',
      accountId: 'kasub-b',
      ...term,
      letter,
    }
    const here = office([plhKabid])
    const checked = routed(opened(here), finish(opened(here), 'kabid-a', here), here)
    expect(checked.route).toEqual({ stepId: 'setuju', postIds: ['kabid-a'] })
    expect(codeOf(approve(checked, 'kasub-b', here))).toBe('ok')

    const plhKaban: Acting = {
      capacity: 'plh',
      id: 'q',
      postId: 'kaban',
      accountId: 'kabid-a',
      ...term,
      letter,
    }
    const there = office([plhKaban])
    const raised = routed(opened(there), finish(opened(there), 'kabid-a', there), there)
    expect(raised.route?.raised).toBe('four-eyes')
    expect(codeOf(approve(raised, 'kabid-a', there))).toBe('step-needs-another-person')
  })

  test('where the line ends without anybody, it says so', () => {
    const here = office([], ['kaban'])
    const checked = routed(opened(here), finish(opened(here), 'kabid-a', here), here)
    expect(checked.route?.raised).toBe('nobody')
    const card = routeCard(checked, {
      sop,
      office: { organisation: here, on: ON },
      personOf: () => ({ name: 'N', jabatan: '' }),
    })
    expect(card).toMatchObject({ raised: 'nobody', posts: [{ id: 'kabid-a' }] })
  })

  test('an office without a structure refuses the same person all the same', () => {
    const plain = (id: string): Actor => ({
      id,
      roles: ['petugas'],
      fulfils: ['contoh/analis', 'contoh/kabid'],
    })
    const { unitId: _unit, audience: _audience, route: _route, ...file } = opened(office())
    const step = { commandId: uuid(1), caseId: file.id, stepId: 'periksa' }
    const checked = applied(
      'case',
      file,
      decideFinishStep(sop, file, { command: step, actor: plain('a'), now: MONDAY }),
    )
    const give = (id: string) =>
      codeOf(
        decideGiveApproval(sop, checked, {
          command: { ...step, stepId: 'setuju' },
          actor: plain(id),
          now: MONDAY,
        }),
      )
    expect([give('a'), give('b')]).toEqual(['step-needs-another-person', 'ok'])
  })
})

test('who keeps out of a berkas does nothing in it, and its step goes to others or up', () => {
  const here = office()
  const checked = routed(opened(here), finish(opened(here), 'analis-a', here), here)
  const out = decideRecuse(sop, checked, attempt('kabid-a', here, { reason: 'Pemohon saudara saya' }))
  expect(JSON.stringify(out.ok && out.events)).not.toContain('saudara')
  const without = routed(checked, out, here)
  expect(without.route).toEqual({ stepId: 'setuju', postIds: ['kaban'], raised: 'recusal' })
  expect(codeOf(approve(without, 'kabid-a', here))).toBe('person-recused')
  expect(codeOf(approve(without, 'kaban', here))).toBe('ok')
  expect(codeOf(decideRecuse(sop, without, attempt('kabid-a', here, {})))).toBe('person-recused')
})

test('a unit that a later import took away falls to the head of the agency', () => {
  const here = office()
  const berkas = opened(here)
  const units = here.units.filter(({ id }) => id !== 'bidang-a')
  const without = { ...here, units, posts: here.posts.filter(({ unitId }) => unitId !== 'bidang-a') }
  expect(settle(berkas, without).audience).toContain('badan')
})
