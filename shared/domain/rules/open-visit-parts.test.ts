import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { Sop } from '#shared/schema/sop.ts'
import type { Verdict } from '#shared/schema/verdict.ts'
import { anActor, anOpenedCase, applied, aSop, MONDAY, people, uuid } from '../../../test/factories.ts'
import { aCollective, aCommand, does, take } from '../../../test/samples/collective.ts'
import { kindsSop } from '../../../test/samples/kinds-sop.ts'
import { walkStep } from '../../../test/walk-case.ts'
import { decideFollowUpOutside } from '../follow-up-outside.ts'
import { decideJudgeKelengkapan } from '../judge-kelengkapan.ts'
import { barredFrom } from '../organisation/barred-from.ts'
import { decideJudgeParticipants } from '../participant/judge-participants.ts'
import { decidePassReport } from '../pass-report.ts'
import { decideSendOutside } from '../send-outside.ts'
import { stepById } from '../step-flow.ts'
import { decideMigrateCase } from './migrate-case.ts'

const migrate = (from: Sop, to: Sop, steps: Record<string, string> = {}) => ({
  of: (caseFile: CaseFile) =>
    decideMigrateCase({ from, to }, caseFile, {
      command: { commandId: uuid(77), steps, reason: 'Versi baru disahkan' },
      actor: people.kaban,
      now: MONDAY,
    }),
})

const attempt = <C extends object>(command: C, actor = people.analis) => ({
  command: { commandId: uuid(78), caseId: uuid(1000), ...command },
  actor,
  now: MONDAY,
})

/** The next version, with one step changed; `id` there is its new name wherever the SOP names it. */
function nextVersion(sop: Sop, stepId: string, change: object): Sop {
  const renamed = 'id' in change ? String(change.id) : stepId
  const name = new RegExp(`(?<!"kind":)"${stepId}"`, 'g')
  const text = JSON.stringify({ ...sop, version: 2 }).replaceAll(name, `"${renamed}"`)
  const next = Sop.parse(JSON.parse(text))
  return Sop.parse({
    ...next,
    steps: next.steps.map((step) => (step.id === renamed ? { ...step, ...change } : step)),
  })
}

describe('verdicts of the open step', () => {
  const from = aSop()
  const inCheck = walkStep(from, anOpenedCase(from))
  const judge = (caseFile: CaseFile, itemId: string, verdict: Verdict) =>
    applied(
      'case',
      caseFile,
      decideJudgeKelengkapan(from, caseFile, attempt({ stepId: 'periksa', itemId, verdict })),
    )
  const judged = judge(judge(inCheck, 'surat', 'ada'), 'rekap', 'tidak-ada')
  const ask = (kelengkapan: object[]) => nextVersion(from, 'periksa', { mutuBaku: { kelengkapan } })

  test('go with the kelengkapan of the same id, or of the same words', () => {
    const to = ask([
      { id: 'surat', text: 'Surat pengantar dari OPD' },
      { id: 'rekapitulasi', text: 'REKAPITULASI.' },
    ])
    const decision = migrate(from, to).of(judged)
    expect(decision).toMatchObject({ events: [{ items: { rekap: 'rekapitulasi' } }] })
    expect(decision.ok && decision.events[0]).not.toHaveProperty('left')
    const { kelengkapan } = applied('case', judged, decision).visits.at(-1) ?? {}
    expect(Object.entries(kelengkapan ?? {}).map(([id, { verdict }]) => [id, verdict])).toEqual([
      ['surat', 'ada'],
      ['rekapitulasi', 'tidak-ada'],
    ])
  })

  test('that the new step does not ask for are named, and stay in the visit', () => {
    const decision = migrate(from, ask([{ id: 'surat', text: 'Surat pengantar' }])).of(judged)
    expect(decision).toMatchObject({ events: [{ left: ['Rekapitulasi'] }] })
    expect(applied('case', judged, decision).visits.at(-1)?.kelengkapan.rekap?.verdict).toBe('tidak-ada')
  })

  test('of rows are counted anew by what the new step asks for', () => {
    const to = ask([
      { id: 'surat', text: 'Surat pengantar' },
      { id: 'baru', text: 'Daftar hadir' },
    ])
    const opened = aCollective(from, 2)
    const here = { ...opened, caseFile: walkStep(from, opened.caseFile) }
    const rows = [{ no: 1 }, { no: 2 }]
    const items = { surat: 'ada' as const, rekap: 'ada' as const }
    const asked = does(
      here,
      decideJudgeParticipants,
      aCommand({ stepId: 'periksa', items, rows }, people.analis),
    )
    const { list } = asked
    const decision = decideMigrateCase({ from, to, list }, asked.caseFile, {
      command: { commandId: uuid(79), steps: {}, reason: 'Versi baru' },
      actor: people.kaban,
      now: MONDAY,
    })
    expect(decision).toMatchObject({ events: [{ left: ['Rekapitulasi'] }, { participants: { total: 2 } }] })
    const moved = applied('case', asked.caseFile, decision)
    expect(moved.participants?.judged?.open).toEqual({ baru: 2 })
    const next = { sop: to, caseFile: moved, list }
    const given = aCommand({ stepId: 'periksa', items: { baru: 'ada' as const }, rows }, people.analis)
    const done = take(next, decideJudgeParticipants(next, given)).collective
    expect(done.caseFile.participants?.judged?.open).toEqual({})
  })
})

describe('what was recorded in the open step goes to its new name', () => {
  const from = kindsSop()
  const at = (stepId: string) => {
    let caseFile = anOpenedCase(from)
    const ways: Record<string, string> = { usul: 'terima', putus: 'setuju' }
    while (caseFile.current !== stepId)
      caseFile = walkStep(from, caseFile, { outcomeId: ways[caseFile.current ?? ''] })
    return caseFile
  }

  test('a stay outside is followed up under it', () => {
    const to = nextVersion(from, 'usul', { id: 'usul-bkn' })
    const waiting = at('usul')
    const sent = applied(
      'case',
      waiting,
      decideSendOutside(from, waiting, attempt({ stepId: 'usul', sentOn: '2026-11-20' })),
    )
    const moved = applied('case', sent, migrate(from, to, { usul: 'usul-bkn' }).of(sent))
    const followed = attempt({ stepId: 'usul-bkn', status: 'Validasi usulan' })
    const after = applied('case', moved, decideFollowUpOutside(to, moved, followed))
    expect(after.outside).toMatchObject([{ stepId: 'usul-bkn', followUps: [{ by: 'analis' }] }])
  })

  test('a station that the report passed counts on; one that the new line has not is named', () => {
    const inReport = at('lapor')
    const pass = attempt({ stepId: 'lapor', station: 'sekretaris' }, people.sekretaris)
    const half = applied('case', inReport, decidePassReport(from, inReport, pass))
    const kept = migrate(from, nextVersion(from, 'lapor', { id: 'laporan' }), { lapor: 'laporan' }).of(half)
    expect(kept.ok && kept.events[0]).not.toHaveProperty('left')
    expect(applied('case', half, kept).reportPasses).toMatchObject([{ stepId: 'laporan' }])
    const direct = nextVersion(from, 'lapor', { reportingLine: { through: [], to: 'kaban' } })
    expect(migrate(from, direct).of(half)).toMatchObject({ events: [{ left: ['Sekretaris'] }] })
  })
})

test('four eyes see through a migration: who did the step under its old name is barred under the new one', () => {
  const from = aSop()
  const renamed = nextVersion(from, 'paraf', { id: 'paraf-sek' })
  const to = {
    ...renamed,
    steps: renamed.steps.map((step) =>
      step.id === 'setuju' ? { ...step, differentPersonFrom: ['paraf-sek', 'teliti'] } : step,
    ),
  }
  const teliti = nextVersion(to, 'periksa', { id: 'teliti' })
  const checked = walkStep(from, walkStep(from, anOpenedCase(from)), { outcomeId: 'benar' })
  const inDisposisi = walkStep(from, checked)
  const steps = { paraf: 'paraf-sek', periksa: 'teliti' }
  const doers = [anActor('pemeriksa', []).id, anActor('pemaraf', []).id] as const
  const known: CaseFile = {
    ...inDisposisi,
    visits: inDisposisi.visits.map((visit) =>
      visit.stepId === 'periksa' ? { ...visit, finishedBy: doers[0] } : visit,
    ),
    signings: inDisposisi.signings.map((each) => ({ ...each, by: doers[1] })),
  }
  const moved = applied('case', known, migrate(from, teliti, steps).of(known))
  const again = nextVersion(teliti, 'teliti', { id: 'cek' })
  const third = { ...again, version: 3 }
  const twice = applied('case', moved, migrate(teliti, third, { teliti: 'cek' }).of(moved))
  for (const [sop, caseFile] of [
    [teliti, moved],
    [third, twice],
  ] as const) {
    const step = stepById(sop, 'setuju')
    if (!step) throw new Error('no approval')
    expect([...barredFrom(step, caseFile).keys()]).toEqual(expect.arrayContaining([...doers]))
  }
})
