import { describe, expect, test } from 'vitest'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { aCalendar, anActor, anOpenedCase, applied, MONDAY, people, uuid } from '../../test/factories.ts'
import { kindsSop } from '../../test/samples/kinds-sop.ts'
import { walkStep } from '../../test/walk-case.ts'
import { compileCalendar } from '../business-time/compile-calendar.ts'
import { decideAddNote } from './add-note.ts'
import { decideCancelCase } from './cancel-case.ts'
import { caseCard } from './case-card.ts'
import { decideFinishStep } from './finish-step.ts'
import { decideGiveApproval } from './give-approval.ts'
import { decideHoldCase } from './hold-case.ts'
import { decideLiftHold } from './lift-hold.ts'
import { decideReassignCase } from './reassign-case.ts'
import { decideRefuseCase } from './refuse-case.ts'
import { decideReopenCase } from './reopen-case.ts'
import { decideSkipStep } from './skip-step.ts'
import { decideUndoStep } from './undo-step.ts'
import { decideWithdrawCase } from './withdraw-case.ts'

const sop = kindsSop()
const opened = anOpenedCase(sop)
const inTugas = walkStep(sop, opened)
const inOlah = walkStep(sop, inTugas)
const inKonsultasi = walkStep(sop, inOlah)
const inUsul = walkStep(sop, inKonsultasi)
const inPutus = walkStep(sop, inUsul, { outcomeId: 'terima' })
const tms = walkStep(sop, inUsul, { outcomeId: 'tms' })
const boss = people.kaban
const later = (minutes: number) => new Date(MONDAY.getTime() + minutes * 60_000)

function ask<C extends object>(command: C, actor: Actor, now: Date = MONDAY) {
  return { command: { commandId: uuid(9), caseId: opened.id, ...command }, actor, now }
}
const why = { reason: 'Alasan contoh' }
const hold = (of: CaseFile, waitsFor: 'applicant' | 'outside' | 'office' = 'applicant', now = MONDAY) =>
  decideHoldCase(sop, of, ask({ ...why, waitsFor }, people.analis, now))
const withdraw = (of: CaseFile, actor: Actor = people.petugas) => decideWithdrawCase(sop, of, ask(why, actor))
const cancel = (of: CaseFile, actor: Actor = people.tu) => decideCancelCase(sop, of, ask(why, actor))
const reopen = (of: CaseFile, stepId = 'olah', actor = boss) =>
  decideReopenCase(sop, of, ask({ ...why, stepId }, actor))
const refuse = (of: CaseFile, command: object = {}, actor = boss) =>
  decideRefuseCase(
    sop,
    of,
    ask({ ...why, reasonCode: 'isi' as const, stepId: of.current ?? '', ...command }, actor),
  )

const held = applied('case', opened, hold(opened))
const withdrawn = applied('case', opened, withdraw(opened))
const refused = applied('case', inPutus, refuse(inPutus))

describe('a move that does not fit is refused by name', () => {
  test.each([
    ['holding twice', hold(held), 'case-held'],
    ['holding what has ended', hold(withdrawn), 'case-ended'],
    [
      'holding by a stranger',
      decideHoldCase(sop, opened, ask({ ...why, waitsFor: 'office' as const }, people.ops)),
      'step-needs-its-pelaksana',
    ],
    ['lifting no hold', decideLiftHold(sop, opened, ask({}, people.analis)), 'case-not-held'],
    ['working while held', decideFinishStep(sop, held, ask({ stepId: 'siap' }, people.analis)), 'case-held'],
    ['withdrawing twice', withdraw(withdrawn), 'case-ended'],
    ['withdrawing by a supervisor', withdraw(opened, boss), 'role-missing'],
    ['cancelling by a petugas', cancel(opened, people.petugas), 'role-missing'],
    ['cancelling what has ended', cancel(refused), 'case-ended'],
    ['reopening what runs', reopen(opened), 'case-not-over'],
    ['reopening by a petugas', reopen(withdrawn, 'siap', people.petugas), 'role-missing'],
    ['reopening at a step it never reached', reopen(withdrawn, 'putus'), 'step-never-reached'],
    ['reopening at no step', reopen(withdrawn, 'tiada'), 'step-not-in-sop'],
    ['refusing where the SOP knows none', refuse(inOlah, {}, people.analis), 'refusal-not-in-sop'],
    ['refusing as another', refuse(inPutus, {}, people.analis), 'step-needs-its-pelaksana'],
    ['refusing by an outcome that approves', refuse(inPutus, { outcomeId: 'setuju' }), 'outcome-not-in-step'],
    [
      'approving by the outcome that refuses',
      decideGiveApproval(sop, inPutus, ask({ stepId: 'putus', outcomeId: 'tolak' }, boss)),
      'outcome-is-a-refusal',
    ],
    [
      'skipping what must be done',
      decideSkipStep(sop, inOlah, ask({ stepId: 'olah' }, people.analis)),
      'step-not-optional',
    ],
  ])('%s', (_what, decision, code) => {
    expect(decision.ok ? 'accepted' : decision.code).toBe(code)
  })
})

test('a hold stops the office clock only where it waits for others, and goes on in the same step', () => {
  const owners = (waitsFor: 'applicant' | 'outside' | 'office') =>
    applied('case', opened, hold(opened, waitsFor, later(30))).clock.map(({ owner }) => owner)
  expect([owners('office'), owners('applicant'), owners('outside')]).toEqual([
    ['office'],
    ['office', 'applicant'],
    ['office', 'outside'],
  ])
  const waiting = applied('case', opened, hold(opened, 'applicant', later(30)))
  const on = applied('case', waiting, decideLiftHold(sop, waiting, ask({}, people.analis, later(90))))
  expect(on).toMatchObject({ status: 'open', current: 'siap' })
  expect(on.held).toBeUndefined()
  expect(on.visits).toHaveLength(1)
  expect(on.clock.map(({ owner }) => owner)).toEqual(['office', 'applicant', 'office'])
})

test('an end keeps who, why and where; its words lie apart from the event', () => {
  const decision = withdraw(opened)
  expect(JSON.stringify(decision.ok && decision.events)).not.toContain('Alasan contoh')
  expect(withdrawn).toMatchObject({
    status: 'ended',
    ended: { how: 'withdrawn', by: 'petugas', stepId: 'siap' },
  })
  expect(withdrawn.current).toBeUndefined()
  expect(withdrawn.clock.at(-1)?.to).toBeDefined()
  expect(withdrawn.number).toBe(opened.number)
  expect(applied('case', held, cancel(held))).toMatchObject({ status: 'ended', ended: { how: 'cancelled' } })
  expect(refused).toMatchObject({ ended: { how: 'refused', outcomeId: 'tolak', reasonCode: 'isi' } })
  expect(refused.ended?.byOutside).toBeUndefined()
  expect(tms).toMatchObject({ status: 'ended', ended: { how: 'refused', outcomeId: 'tms', byOutside: true } })
})

test('a case that is over is reopened at a step it knows, with a gap in no clock’s hands', () => {
  const again = applied(
    'case',
    refused,
    decideReopenCase(sop, refused, ask({ ...why, stepId: 'olah' }, boss, later(600))),
  )
  expect(again).toMatchObject({
    status: 'open',
    current: 'olah',
    reopenings: [{ from: 'refused', by: 'kaban' }],
  })
  expect(again.ended).toBeUndefined()
  const [stopped, running] = again.clock.slice(-2)
  expect([stopped?.to, running?.from]).toEqual([MONDAY.toISOString(), later(600).toISOString()])
})

test('a case is given to another who may do the step, and to nobody else', () => {
  const jafung = anActor('jafung', ['petugas'], ['jafung'])
  const give = (named: Actor | undefined, of = inOlah, actor: Actor = people.analis) =>
    decideReassignCase(sop, of, { ...ask({ holder: named?.id ?? 'tiada' }, actor), named })
  expect(give(undefined)).toMatchObject({ ok: false, code: 'receiver-not-found' })
  expect(give(people.tu)).toMatchObject({ ok: false, code: 'receiver-may-not-do-step' })
  const given = applied('case', inOlah, give(jafung))
  expect(given.holder).toBe('jafung')
  expect(give(jafung, given)).toMatchObject({ ok: false, code: 'holder-same' })
  expect(give(jafung, held)).toMatchObject({ ok: false, code: 'case-held' })
  expect(give(jafung, inOlah, people.ops)).toMatchObject({ ok: false, code: 'step-needs-its-pelaksana' })
})

test('a note is taken at any time, also of a case that is over', () => {
  const noted = applied(
    'case',
    refused,
    decideAddNote(sop, refused, ask({ text: 'Pemohon menelepon' }, people.tu)),
  )
  expect(noted.notes).toMatchObject([{ by: 'tu', noteId: `text:${uuid(9)}` }])
  expect(noted.status).toBe('ended')
})

test('an optional step is passed over and marked so', () => {
  const skipped = applied(
    'case',
    inKonsultasi,
    decideSkipStep(sop, inKonsultasi, ask({ stepId: 'konsultasi' }, people.analis)),
  )
  expect(skipped.current).toBe('usul')
  const sources = { sop, calendar: compileCalendar(aCalendar(), []), now: MONDAY }
  const card = caseCard(skipped, {
    ...sources,
    subjectOf: () => undefined,
    personOf: (id) => ({ name: id, jabatan: '' }),
  })
  expect(card.steps.find(({ id }) => id === 'konsultasi')?.state).toBe('skipped')
})

describe('the step finished last is taken back', () => {
  const worked = walkStep(sop, opened, { now: later(20) })
  const walker: Actor = { id: 'walker', roles: ['petugas'], fulfils: [] }
  const undo = (of: CaseFile, now: Date, actor = walker) =>
    decideUndoStep(sop, of, ask({ stepId: 'siap' }, actor, now))

  test('as if it had not been, within ten minutes', () => {
    const back = applied('case', worked, undo(worked, later(30)))
    expect(back).toEqual({ ...opened, revision: 3 })
  })
  test.each([
    ['later than that', undo(worked, later(31)), 'step-undo-late'],
    ['by another', undo(worked, later(21), people.analis), 'step-not-undoable'],
    [
      'once something was done',
      undo(applied('case', worked, hold({ ...worked, holder: 'analis' }, 'office', later(21))), later(22)),
      'step-not-undoable',
    ],
    [
      'of a step that a superior finished',
      decideUndoStep(sop, inOlah, ask({ stepId: 'tugas' }, walker)),
      'step-not-undoable',
    ],
  ])('not %s', (_what, decision, code) => {
    expect(decision.ok ? 'accepted' : decision.code).toBe(code)
  })
})
