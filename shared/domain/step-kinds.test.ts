import { describe, expect, test } from 'vitest'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { aCalendar, anActor, anOpenedCase, applied, MONDAY, people, uuid } from '../../test/factories.ts'
import { kindsSop } from '../../test/samples/kinds-sop.ts'
import { walkStep } from '../../test/walk-case.ts'
import { compileCalendar } from '../business-time/compile-calendar.ts'
import { decideArchiveCase } from './archive-case.ts'
import { decideAssignStep } from './assign-step.ts'
import { caseCard } from './case-card.ts'
import { caseRounds } from './case-rounds.ts'
import { decideCloseCase } from './close-case.ts'
import { decideFinishStep } from './finish-step.ts'
import { followChild } from './follow-child.ts'
import { decideFollowUpOutside } from './follow-up-outside.ts'
import { decideHandOver } from './hand-over.ts'
import { decideOpenChild } from './open-child.ts'
import { decidePassReport } from './pass-report.ts'
import { decideRecordNotice } from './record-notice.ts'
import { decideSendBack } from './send-back.ts'
import { decideSendOutside } from './send-outside.ts'

const sop = kindsSop()
const opened = anOpenedCase(sop)
/** The case as it stands when it comes to a step. */
function at(stepId: string): CaseFile {
  let caseFile = opened
  const ways: Record<string, string> = { usul: 'terima', putus: 'setuju' }
  while (caseFile.current !== stepId)
    caseFile = walkStep(sop, caseFile, { outcomeId: ways[caseFile.current ?? ''] })
  return caseFile
}
const [inTugas, inUsul, inTurunan, inKabari] = [at('tugas'), at('usul'), at('turunan'), at('kabari')]
const [inLapor, inArsip, inSerah, inKirim] = [at('lapor'), at('arsip'), at('serah'), at('kirim')]
const { analis, kaban } = people

function ask<C extends object>(command: C, actor: Actor, now: Date = MONDAY) {
  return { command: { commandId: uuid(9), caseId: opened.id, ...command }, actor, now }
}
const finish = (of: CaseFile, command: object = {}, actor: Actor = analis) =>
  decideFinishStep(sop, of, ask({ stepId: of.current ?? '', ...command }, actor))
const send = (of = inUsul, more: object = {}) =>
  decideSendOutside(sop, of, ask({ stepId: of.current ?? '', sentOn: '2026-11-20', ...more }, analis))
const sent = applied('case', inUsul, send(inUsul, { reference: 'U-2026-17' }))
const followUp = (of: CaseFile, said: object, now = MONDAY) =>
  decideFollowUpOutside(sop, of, ask({ stepId: 'usul', ...said }, analis, now))
const sendBack = (of: CaseFile, more: object = {}) =>
  decideSendBack(
    sop,
    of,
    ask({ stepId: of.current ?? '', reasonCode: 'isi' as const, reason: 'Buram', ...more }, analis),
  )
const notice = (of: CaseFile, result: 'tersampaikan' | 'tidak-tersambung') =>
  decideRecordNotice(sop, of, ask({ stepId: of.current ?? '', channel: 'telepon' as const, result }, analis))
const pass = (of: CaseFile, station: string, actor: Actor = analis) =>
  decidePassReport(sop, of, ask({ stepId: of.current ?? '', station }, actor))
const handOver = (of: CaseFile, more: object = {}) =>
  decideHandOver(sop, of, ask({ stepId: of.current ?? '', channel: 'pos' as const, ...more }, analis))
const assign = (named: Actor | undefined, of = inTugas) =>
  decideAssignStep(sop, of, { ...ask({ stepId: of.current ?? '', holder: named?.id ?? '' }, kaban), named })
const childId = uuid(2000)
const openChild = (of: CaseFile) => {
  const numbered = { number: 8, year: 2026, calendar: opened.calendar }
  return decideOpenChild(sop, of, {
    ...ask({ stepId: of.current ?? '', childId }, analis),
    childSop: sop,
    numbered,
  })
}
const parentEvents = (decision: ReturnType<typeof openChild>) =>
  decision.ok ? decision.events.filter(({ type }) => type === 'case.child-opened') : []
const waiting = applied('case', inTurunan, {
  ok: true,
  events: parentEvents(openChild(inTurunan)),
  subjects: [],
})

describe('each kind asks for its own act', () => {
  test.each([
    ['an assignment without a name', finish(inTugas, {}, kaban), 'step-needs-assignment'],
    ['an assignment to one who may not', assign(people.tu), 'receiver-may-not-do-step'],
    ['an assignment to nobody', assign(undefined), 'receiver-not-found'],
    ['an answer before it was sent', finish(inUsul, { outcomeId: 'terima' }), 'outside-not-sent'],
    ['a repair before it was sent', sendBack(inUsul), 'outside-not-sent'],
    ['a repair by the plain door', finish(sent, { outcomeId: 'bts' }), 'outcome-is-sent-back'],
    ['a refusal by the plain door', finish(sent, { outcomeId: 'tms' }), 'outcome-is-a-refusal'],
    ['sending twice', send(sent), 'outside-already-sent'],
    ['sending tomorrow', send(inUsul, { sentOn: '2026-11-24' }), 'date-not-yet'],
    [
      'an answer expected before it was sent',
      send(inUsul, { expectedOn: '2026-11-19' }),
      'date-before-other',
    ],
    ['sending what is not outside', send(inTurunan), 'step-of-another-kind'],
    ['asking before it was sent', followUp(inUsul, { status: 'x' }), 'outside-not-sent'],
    ['asking without saying what came', followUp(sent, {}), 'follow-up-empty'],
    ['a repair where the SOP has none', sendBack(inTurunan), 'send-back-not-in-sop'],
    ['a notice not recorded', finish(inKabari), 'step-needs-notice'],
    ['a report not carried', finish(inLapor), 'report-not-arrived'],
    ['a report past a station', pass(inLapor, 'kaban'), 'station-not-next'],
    ['a report by a stranger', pass(inLapor, 'sekretaris', people.petugas), 'step-needs-its-pelaksana'],
    ['a report that has no line', pass(inArsip, 'kaban'), 'step-has-no-report-line'],
    ['an archive without its place', finish(inArsip), 'step-needs-archiving'],
    ['a handover not recorded', finish(inSerah), 'step-needs-handover'],
    ['a kuasa without a name', handOver(inSerah, { receiver: 'kuasa' }), 'kuasa-needs-name'],
    [
      'closing before the last handover',
      decideCloseCase(sop, inSerah, ask({ channel: 'pos' as const }, analis)),
      'case-not-done',
    ],
    ['a child of no sub-SOP', openChild(inSerah), 'step-of-another-kind'],
    ['a second child beside the first', openChild(waiting), 'child-still-runs'],
    ['going on while the child runs', finish(waiting), 'child-still-runs'],
  ])('%s', (_what, decision, code) => {
    expect(decision.ok ? 'accepted' : decision.code).toBe(code)
  })
})

test('an assignment names who holds the next step, and him alone until that is done', () => {
  const jafung = anActor('jafung', ['petugas'], ['jafung'])
  const given = applied('case', inTugas, assign(jafung))
  expect(given).toMatchObject({
    current: 'olah',
    holder: 'jafung',
    assignments: [{ holder: 'jafung', by: 'kaban' }],
  })
  expect(walkStep(sop, given).holder).toBeUndefined()
})

const sources = {
  ...{ sop, calendar: compileCalendar(aCalendar(), []), now: MONDAY },
  subjectOf: (id: string) => ({ text: `teks ${id.split(':').at(-1)}` }),
  personOf: (id: string) => ({ name: `Nama ${id}`, jabatan: '' }),
}

test('with the outside body: its clock, when it answers, when to ask again, what was seen last', () => {
  expect(sent.clock.at(-1)?.owner).toBe('outside')
  const { outside } = caseCard(sent, sources)
  // Sent on Friday 20 November: ten working days later, and two.
  expect(outside).toMatchObject({
    expectedAt: '2026-12-04T08:00:00.000Z',
    nextFollowUpAt: '2026-11-24T08:00:00.000Z',
  })
  const asked = applied(
    'case',
    sent,
    followUp(sent, { status: 'Validasi usulan' }, new Date('2026-11-25T02:00:00Z')),
  )
  expect(caseCard(asked, sources).outside).toMatchObject({
    ...{ sentOn: '2026-11-20', followUps: 1, followUpRule: 'menurut-sop' },
    nextFollowUpAt: '2026-11-27T08:00:00.000Z',
    lastSeen: { status: 'teks status', byName: 'Nama analis' },
  })
})

test('a repair wanted from outside opens the step the SOP names, in a round of its own', () => {
  const back = applied('case', sent, sendBack(sent))
  expect(back).toMatchObject({ status: 'open', current: 'olah', returns: [{ from: 'outside', to: 'olah' }] })
  expect(caseRounds(back)).toEqual({ applicant: 0, outside: 1 })
  expect(back.clock.at(-1)?.owner).toBe('office')
  expect(caseCard(back, sources)).toMatchObject({ rounds: { outside: 1 }, current: { visit: 2 } })
  const again = walkStep(sop, walkStep(sop, back))
  expect(finish(again, { outcomeId: 'terima' })).toMatchObject({ ok: false, code: 'outside-not-sent' })
})

test('the applicant who was not reached is still to be told, in words that name nobody', () => {
  const missed = applied('case', inKabari, notice(inKabari, 'tidak-tersambung'))
  expect(missed).toMatchObject({ current: 'kabari', notices: [{ result: 'tidak-tersambung' }] })
  const { current } = caseCard(missed, sources)
  expect(current).toMatchObject({
    noticeText: `Nomor ${opened.number} di BKPSDM Contoh selesai.`,
    noticeTries: 1,
  })
  expect(applied('case', missed, notice(missed, 'tersampaikan')).current).toBe('lapor')
})

test('a report goes from station to station; the last one finishes the step', () => {
  expect(caseCard(inLapor, sources).current?.station).toEqual({ id: 'sekretaris', jabatan: 'Sekretaris' })
  const half = applied('case', inLapor, pass(inLapor, 'sekretaris', people.sekretaris))
  expect(half.current).toBe('lapor')
  const whole = applied('case', half, pass(half, 'kaban'))
  expect(whole.current).toBe('arsip')
  expect(whole.reportPasses?.map(({ station, by }) => [station, by])).toEqual([
    ['sekretaris', 'sekretaris'],
    ['kaban', 'analis'],
  ])
})

test('the archive keeps classification, place and retention', () => {
  const archive = { stepId: 'arsip', classification: '800.1.3', place: 'Lemari 3', retentionYears: 5 }
  const decision = decideArchiveCase(sop, inArsip, ask(archive, analis))
  expect(JSON.stringify(decision.ok && decision.events)).not.toContain('Lemari')
  expect(applied('case', inArsip, decision)).toMatchObject({
    current: 'serah',
    archivings: [{ classification: '800.1.3', retentionYears: 5, placeId: `text:${uuid(9)}:place` }],
  })
})

test('a result waits to be taken until it is handed over; the last handover closes the case', () => {
  expect(caseCard(inSerah, sources).untakenSince).toBe(MONDAY.toISOString())
  const given = applied(
    'case',
    inSerah,
    handOver(inSerah, { receiver: 'kuasa', receiverName: 'Siti', proof: 'Resi 17' }),
  )
  expect(given).toMatchObject({ current: 'kirim', handovers: [{ channel: 'pos', receiver: 'kuasa' }] })
  const closed = applied('case', inKirim, handOver(inKirim))
  expect(closed).toMatchObject({ status: 'closed', closed: { channel: 'pos' } })
  expect(caseCard(closed, sources).untakenSince).toBeUndefined()
})

describe('a child berkas', () => {
  test('takes the applicant of its parent and a number of its own; the parent waits', () => {
    const decision = openChild(inTurunan)
    const child = decision.ok ? decision.events.find(({ type }) => type === 'case.opened') : undefined
    expect(child).toMatchObject({
      ...{ caseId: childId, number: '0008/2026', applicant: opened.applicant },
      parent: { caseId: opened.id, stepId: 'turunan' },
    })
    expect(caseCard(waiting, sources)).toMatchObject({ children: [{ number: '0008/2026' }] })
  })

  test.each([
    ['done', ['case.child-ended', 'case.step-finished']],
    ['refused', ['case.child-ended']],
    ['withdrawn', ['case.child-ended']],
    ['cancelled', ['case.child-ended']],
  ] as const)('that is %s does to its parent: %j', (how, types) => {
    const events = followChild({ sop, parent: waiting }, { childId, how }, ask({}, analis))
    expect(events.map(({ type }) => type)).toEqual(types)
    const after = applied('case', waiting, { ok: true, events, subjects: [] })
    expect(after.current).toBe(how === 'done' ? 'kabari' : 'turunan')
    expect(finish(after).ok).toBe(how !== 'done')
  })

  test('does not take its parent on while another one is still under way there', () => {
    const other = { ...waiting.children?.[0], caseId: uuid(2002) }
    const two = { ...waiting, children: [...(waiting.children ?? []), other] } as CaseFile
    const events = followChild({ sop, parent: two }, { childId, how: 'done' }, ask({}, analis))
    expect(events.map(({ type }) => type)).toEqual(['case.child-ended'])
    const last = { ...two, ...applied('case', two, { ok: true, events, subjects: [] }) }
    const then = followChild({ sop, parent: last }, { childId: uuid(2002), how: 'done' }, ask({}, analis))
    expect(then.map(({ type }) => type)).toEqual(['case.child-ended', 'case.step-finished'])
  })

  test('does not take on a parent that its last doer keeps out of', () => {
    const recusals = [{ accountId: analis.id, cause: 'declared' as const, at: MONDAY.toISOString() }]
    const parent = { ...waiting, recusals }
    const events = followChild({ sop, parent }, { childId, how: 'done' }, ask({}, analis))
    expect(events.map(({ type }) => type)).toEqual(['case.child-ended'])
  })
})
