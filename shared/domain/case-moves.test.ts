import { describe, expect, test } from 'vitest'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { anActor, anOpenedCase, applied, aSop, MONDAY, people, uuid } from '../../test/factories.ts'
import { takeUpAgain, walkStep } from '../../test/walk-case.ts'
import { decideCloseCase } from './close-case.ts'
import { hostOfCase } from './disposisi/disposisi-host.ts'
import { decideIssueDisposisi } from './disposisi/issue-disposisi.ts'
import { decideReadDisposisi } from './disposisi/read-disposisi.ts'
import { decideFinishStep } from './finish-step.ts'
import { decideGiveParaf } from './give-paraf.ts'
import { decideJudgeKelengkapan } from './judge-kelengkapan.ts'
import { decideResumeCase } from './resume-case.ts'
import { decideReturnToApplicant } from './return-to-applicant.ts'

const sop = aSop()
const opened = anOpenedCase(sop)
const inPeriksa = walkStep(sop, opened)
const inParaf = walkStep(sop, inPeriksa, { outcomeId: 'benar' })
const inDisposisi = walkStep(sop, inParaf)
const inOlah = walkStep(sop, inDisposisi)
const inSerah = walkStep(sop, walkStep(sop, walkStep(sop, inOlah, { outcomeId: 'selesai' })))
const returned = walkStep(sop, inPeriksa, { outcomeId: 'tidak-lengkap' })

const ask = <C extends object>(command: C, actor: Actor) => ({
  command: { commandId: uuid(9), caseId: opened.id, ...command },
  actor,
  now: MONDAY,
})
const disposisi = {
  to: 'kabid',
  instructions: ['Selesaikan'],
  urgency: 'segera' as const,
  security: 'biasa' as const,
}

describe('a move that the SOP does not know is refused by name', () => {
  const finish = (caseFile: CaseFile, command: object, actor: Actor) =>
    decideFinishStep(sop, caseFile, ask({ stepId: caseFile.current ?? '', ...command }, actor))

  test.each([
    [
      'a step of another',
      finish(inPeriksa, { outcomeId: 'benar' }, people.petugas),
      'step-needs-its-pelaksana',
    ],
    ['a step that is not there', finish(inPeriksa, { stepId: 'tiada' }, people.analis), 'step-not-in-sop'],
    ['a step not reached', finish(inPeriksa, { stepId: 'olah' }, people.petugas), 'step-not-current'],
    ['a decision without outcome', finish(inPeriksa, {}, people.analis), 'step-needs-outcome'],
    [
      'an outcome of elsewhere',
      finish(inPeriksa, { outcomeId: 'selesai' }, people.analis),
      'outcome-not-in-step',
    ],
    [
      'a return by the wrong door',
      finish(inPeriksa, { outcomeId: 'tidak-sah' }, people.analis),
      'outcome-is-a-return',
    ],
    [
      'unchecked documents',
      finish(inPeriksa, { outcomeId: 'benar' }, people.analis),
      'step-kelengkapan-open',
    ],
    ['a paraf finished like a task', finish(inParaf, {}, people.sekretaris), 'step-needs-paraf'],
    ['a disposisi finished like a task', finish(inDisposisi, {}, people.kaban), 'step-needs-disposisi'],
    [
      'a loop without its reason',
      finish(inOlah, { outcomeId: 'ulang' }, people.petugas),
      'outcome-needs-reason',
    ],
    ['work on a returned berkas', finish(returned, {}, people.analis), 'case-not-open'],
    [
      'a paraf on a task',
      decideGiveParaf(sop, opened, ask({ stepId: 'ajukan' }, people.tu)),
      'step-takes-no-paraf',
    ],
    [
      'a disposisi to oneself',
      decideIssueDisposisi(
        sop,
        inDisposisi,
        ask({ stepId: 'disposisi', ...disposisi, to: 'kaban' }, people.kaban),
      ),
      'disposisi-to-oneself',
    ],
    [
      'a return that the step has not',
      decideReturnToApplicant(
        sop,
        inOlah,
        ask({ stepId: 'olah', reasonCode: 'isi' as const, reason: 'salah' }, people.petugas),
      ),
      'return-not-in-sop',
    ],
    [
      'a return that could be either',
      decideReturnToApplicant(
        sop,
        inPeriksa,
        ask({ stepId: 'periksa', reasonCode: 'isi' as const, reason: 'salah' }, people.analis),
      ),
      'return-ambiguous',
    ],
    [
      'taking up what is not returned',
      decideResumeCase(sop, inOlah, ask({}, people.tu)),
      'case-not-returned',
    ],
    ['taking up by one who may not', decideResumeCase(sop, returned, ask({}, people.ops)), 'role-missing'],
    [
      'closing before the end',
      decideCloseCase(sop, inOlah, ask({ channel: 'langsung' as const }, people.petugas)),
      'case-not-done',
    ],
  ])('%s', (_what, decision, code) => {
    expect(decision.ok ? 'accepted' : decision.code).toBe(code)
  })
})

test('a verdict is given, taken back, and not given twice', () => {
  const judge = (caseFile: CaseFile, itemId: string, verdict: 'ada' | 'belum' | 'tidak-sah') =>
    decideJudgeKelengkapan(sop, caseFile, ask({ stepId: 'periksa', itemId, verdict }, people.analis))

  const ada = applied('case', inPeriksa, judge(inPeriksa, 'surat', 'ada'))
  expect(ada.visits.at(-1)?.kelengkapan.surat).toMatchObject({ verdict: 'ada', by: 'analis' })
  expect(judge(ada, 'surat', 'ada')).toMatchObject({ ok: false, code: 'item-verdict-same' })
  expect(judge(ada, 'stempel', 'ada')).toMatchObject({ ok: false, code: 'item-not-in-step' })
  const back = applied('case', ada, judge(ada, 'surat', 'belum'))
  expect(back.visits.at(-1)?.kelengkapan.surat?.verdict).toBe('belum')

  const lacking = applied('case', ada, judge(ada, 'rekap', 'tidak-sah'))
  const finish = decideFinishStep(sop, lacking, ask({ stepId: 'periksa', outcomeId: 'benar' }, people.analis))
  expect(finish).toMatchObject({
    ok: false,
    code: 'step-kelengkapan-lacking',
    place: { item: 'Rekapitulasi' },
  })
})

test('either of two alternative pelaksana may do a step', () => {
  const jafung = anActor('jafung', ['petugas'], ['jafung'])
  const decision = decideJudgeKelengkapan(
    sop,
    inPeriksa,
    ask({ stepId: 'periksa', itemId: 'surat', verdict: 'ada' as const }, jafung),
  )
  expect(decision.ok).toBe(true)
})

test('a return keeps the number, stops the office clock, and takes its reason apart from the event', () => {
  const decision = decideReturnToApplicant(
    sop,
    inPeriksa,
    ask({ stepId: 'periksa', reasonCode: 'kelengkapan' as const, reason: 'Surat belum ada' }, people.analis),
  )
  expect(decision).toMatchObject({
    ok: true,
    subjects: [{ personId: `person:${opened.id}`, data: { text: 'Surat belum ada' } }],
  })
  expect(JSON.stringify(decision.ok && decision.events)).not.toContain('Surat belum ada')
  expect(returned).toMatchObject({ status: 'returned', current: 'ajukan', number: opened.number })
  expect(returned.clock.at(-1)).toMatchObject({ owner: 'applicant' })
  expect(returned.clock.at(-1)?.to).toBeUndefined()
})

test('taking a berkas up again records the applicant’s step as done and runs the office clock', () => {
  const back = takeUpAgain(sop, returned)
  expect(back).toMatchObject({ status: 'open', current: 'periksa', number: opened.number })
  expect(back.clock.map(({ owner }) => owner)).toEqual(['applicant', 'office', 'applicant', 'office'])
  expect(back.returns).toMatchObject([{ reasonCode: 'kelengkapan', resumedAt: MONDAY.toISOString() }])
  expect(back.visits.at(-1)?.kelengkapan).toEqual({})
})

test('a disposisi names the holder through the step it leads to, and is read once by its receiver', () => {
  expect(inOlah).toMatchObject({ current: 'olah', holder: 'receiver', disposisi: [{ to: 'receiver' }] })
  const [issued] = inOlah.disposisi
  const read = (caseFile: CaseFile, actor: Actor) =>
    decideReadDisposisi(hostOfCase(caseFile), {
      command: {
        commandId: uuid(9),
        on: { kind: 'case', id: caseFile.id },
        disposisiId: issued?.id ?? '',
      },
      actor,
      now: MONDAY,
    })
  expect(read(inOlah, people.kaban)).toMatchObject({ ok: false, code: 'disposisi-not-yours' })
  const receiver = anActor('receiver', ['petugas'])
  const readOnce = applied('case', inOlah, read(inOlah, receiver))
  expect(readOnce.disposisi[0]?.readAt).toBe(MONDAY.toISOString())
  expect(read(readOnce, receiver)).toMatchObject({ ok: false, code: 'disposisi-already-read' })
  const wentOn = walkStep(sop, readOnce, { outcomeId: 'selesai' })
  expect(wentOn.holder).toBeUndefined()
  expect(wentOn.disposisi[0]?.settledAt).toBe(MONDAY.toISOString())
})

test('the handover closes the case with its receipt, once', () => {
  const close = (caseFile: CaseFile) =>
    decideCloseCase(
      sop,
      caseFile,
      ask({ channel: 'langsung' as const, receiverName: 'Siti Aminah' }, people.petugas),
    )
  const closed = applied('case', inSerah, close(inSerah))
  expect(closed).toMatchObject({ status: 'closed', closed: { channel: 'langsung', by: 'petugas' } })
  expect(closed.clock.at(-1)?.to).toBeDefined()
  expect(closed.signings.map(({ kind }) => kind)).toEqual(['paraf', 'approval', 'ttd'])
  expect(close(closed)).toMatchObject({ ok: false, code: 'case-closed' })
  const later = decideFinishStep(sop, closed, ask({ stepId: 'serah' }, people.petugas))
  expect(later).toMatchObject({ ok: false, code: 'case-closed' })
})

test('a case that is done but not handed over is closed by petugas or TU', () => {
  const { steps, ...rest } = aSop()
  const short = { ...rest, steps: steps.filter(({ id }) => id !== 'serah') }
  const inTtd = walkStep(short, walkStep(short, inOlah, { outcomeId: 'selesai' }))
  const done = walkStep(short, inTtd)
  expect(done.status).toBe('done')
  const by = (actor: Actor) => decideCloseCase(sop, done, ask({ channel: 'elektronik' as const }, actor))
  expect(by(people.ops)).toMatchObject({ ok: false, code: 'role-missing' })
  expect(applied('case', done, by(people.tu)).status).toBe('closed')
})
