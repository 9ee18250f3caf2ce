import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Acting } from '#shared/schema/organisation.ts'
import type { SopStep } from '#shared/schema/sop.ts'
import { MONDAY } from '../../../test/factories.ts'
import {
  approve,
  attempt,
  codeOf,
  finish,
  letter,
  ON,
  office,
  opened,
  paraf,
  routed,
  sign,
  sop,
  term,
} from '../../../test/samples/routed-case.ts'
import { decideGiveParaf } from '../give-paraf.ts'
import { newVisit } from '../new-visit.ts'
import { routeCard } from '../organisation/route-card.ts'
import { decideAskRepair } from './ask-repair.ts'

describe('the signing line of a step', () => {
  const here = office()
  const checked = routed(opened(here), finish(opened(here), 'analis-a', here), here)
  const approved = routed(checked, approve(checked, 'kabid-a', here), here)

  test('paraf in order with the coordination beside it, then the signer: who, jabatan, capacity', () => {
    expect(approved.route?.postIds).toEqual(['kabid-a', 'sekretaris'])
    expect(codeOf(sign(approved, 'kaban', here))).toBe('paraf-out-of-order')
    expect(codeOf(sign(approved, 'kabid-a', here))).toBe('step-takes-no-ttd')
    const second = routed(approved, paraf(approved, 'sekretaris', here), here)
    expect(codeOf(paraf(second, 'sekretaris', here))).toBe('paraf-already-given')
    const third = routed(second, paraf(second, 'kabid-a', here), here)
    expect(third.route?.postIds).toEqual(['kaban'])
    expect(third.current).toBe('tanda-tangan')
    const done = routed(third, sign(third, 'kaban', here), here)
    expect(done.status).toBe('done')
    expect(
      done.signings.slice(1).map(({ kind, by, jabatan, capacity }) => [kind, by, jabatan, capacity]),
    ).toEqual([
      ['paraf', 'sekretaris', 'Jabatan sekretaris', 'own'],
      ['paraf', 'kabid-a', 'Jabatan kabid-a', 'own'],
      ['ttd', 'kaban', 'Jabatan kaban', 'own'],
    ])
  })

  test('what is said with a paraf on the way is kept with it', () => {
    const said = attempt('sekretaris', here, { stepId: 'tanda-tangan', note: 'Lampiran belum diparaf' })
    expect(decideGiveParaf(sop, approved, said)).toMatchObject({
      events: [{ type: 'case.signed', noteId: `text:${said.command.commandId}` }],
      subjects: [{ id: `text:${said.command.commandId}`, data: { text: 'Lampiran belum diparaf' } }],
    })
  })

  test('given back for repair it returns to its konseptor, and the line begins anew', () => {
    const second = routed(approved, paraf(approved, 'kabid-a', here), here)
    const back = routed(
      second,
      decideAskRepair(
        sop,
        second,
        attempt('sekretaris', here, { stepId: 'tanda-tangan', reason: 'Tanggal salah' }),
      ),
      here,
    )
    expect(back.current).toBe('periksa')
    expect(back.repairs).toMatchObject([{ stepId: 'tanda-tangan', to: 'periksa', by: 'sekretaris' }])
    const again = routed(back, finish(back, 'analis-a', here), here)
    const upAgain = routed(again, approve(again, 'kabid-a', here), here)
    expect(codeOf(sign(upAgain, 'kaban', here))).toBe('paraf-out-of-order')
    expect(upAgain.route?.postIds).toEqual(['kabid-a', 'sekretaris'])
  })

  test('a repair goes to who drew it up, not to a step that was passed over', () => {
    const passedOver = { ...structuredClone(sop.steps[0]), id: 'konsultasi', optional: true } as SopStep
    const longer = { ...sop, steps: [...sop.steps.slice(0, 1), passedOver, ...sop.steps.slice(1)] }
    const visits = [
      ...approved.visits.slice(0, 1),
      { ...newVisit('konsultasi', MONDAY.toISOString()), finishedAt: MONDAY.toISOString(), skipped: true },
      ...approved.visits.slice(1),
    ]
    const asked = attempt('sekretaris', here, { stepId: 'tanda-tangan', reason: 'Tanggal salah' })
    const repairOf = (caseFile: CaseFile) => decideAskRepair(longer, caseFile, asked)
    expect(repairOf({ ...approved, visits })).toMatchObject({ events: [{ to: 'periksa' }] })
    const renamed = visits.map((visit) => (visit.stepId === 'periksa' ? { ...visit, stepId: 'cek' } : visit))
    const migrated = renamed.map((visit) =>
      visit.stepId === 'cek' ? { ...visit, migrated: { stepId: 'periksa' } } : visit,
    )
    expect(repairOf({ ...approved, visits: migrated })).toMatchObject({ events: [{ to: 'periksa' }] })
  })

  test.each<[string, Acting, string, string]>([
    [
      'Plh',
      { capacity: 'plh', id: 'x', postId: 'kaban', accountId: 'kabid-b', ...term, letter },
      'kabid-b',
      'step-bars-acting',
    ],
    [
      'a stand-in',
      { capacity: 'stand-in', id: 'x', postId: 'kaban', accountId: 'kabid-b', ...term },
      'kabid-b',
      'step-bars-acting',
    ],
    [
      'a.n.',
      { capacity: 'an', id: 'x', postId: 'kaban', byPostId: 'kabid-b', ...term, letter },
      'kabid-b',
      'ok',
    ],
    [
      'Plh of another SOP',
      { capacity: 'plh', id: 'x', postId: 'kaban', accountId: 'kabid-b', sopIds: ['lain'], ...term, letter },
      'kabid-b',
      'step-needs-its-pelaksana',
    ],
  ])('a keputusan strategis by %s', (_what, acting, id, code) => {
    const there = office([acting])
    const second = routed(approved, paraf(approved, 'kabid-a', there), there)
    const third = routed(second, paraf(second, 'sekretaris', there), there)
    expect(codeOf(sign(third, id, there))).toBe(code)
  })

  test('an unmarked ttd warns, a marked one says that it waits, one found open says nothing', () => {
    const plh: Acting = { capacity: 'plh', id: 'x', postId: 'kabid-a', accountId: 'kasub-b', ...term, letter }
    const organisation = office([plh])
    const warning = (keputusanStrategis: boolean | undefined) => {
      const marked = structuredClone(sop)
      const step = marked.steps.find(({ id }) => id === 'setuju')
      if (step && keputusanStrategis !== undefined) step.keputusanStrategis = keputusanStrategis
      const sources = {
        sop: marked,
        office: { organisation, on: ON },
        personOf: () => ({ name: 'N', jabatan: '' }),
      }
      return routeCard(checked, sources)?.warning
    }
    expect([warning(undefined), warning(true), warning(false)]).toEqual([
      'acting-unmarked',
      'acting-barred',
      undefined,
    ])
  })
})
