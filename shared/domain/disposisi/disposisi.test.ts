import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import {
  aCalendar,
  anActor,
  anOpenedCase,
  applied,
  aSop,
  MONDAY,
  people,
  uuid,
} from '../../../test/factories.ts'
import { walkStep } from '../../../test/walk-case.ts'
import { decideRecordTtd } from '../record-ttd.ts'
import { branchState, isOpen } from './branch-state.ts'
import { decideConfirmSheet } from './confirm-sheet.ts'
import { hostOfCase } from './disposisi-host.ts'
import { decideDisputeSheet } from './dispute-sheet.ts'
import { decideIssueDisposisi } from './issue-disposisi.ts'
import { decidePassOnDisposisi } from './pass-on-disposisi.ts'
import { decideReadDisposisi } from './read-disposisi.ts'
import { decideSettleDisposisi } from './settle-disposisi.ts'
import { decideWithdrawDisposisi } from './withdraw-disposisi.ts'

const sop = aSop()
const calendar = compileCalendar(aCalendar(), [])
const inDisposisi = walkStep(sop, walkStep(sop, walkStep(sop, anOpenedCase(sop)), { outcomeId: 'benar' }))
const [a, b, c] = ['a', 'b', 'c'].map((id) => anActor(id, ['petugas'])) as [Actor, Actor, Actor]

let commands = 0
const content = { instructions: ['Tindaklanjuti'], urgency: 'biasa' as const, security: 'biasa' as const }
const ask = <C extends object>(caseFile: CaseFile, command: C, actor: Actor) => {
  commands += 1
  const on = { kind: 'case' as const, id: caseFile.id }
  return { command: { commandId: uuid(commands), on, ...command }, actor, now: MONDAY, calendar }
}
const issue = (command: object, actor = people.kaban, more = {}) => {
  const { command: asked, ...rest } = ask(inDisposisi, { ...content, to: 'a', ...command }, actor)
  const { on, ...said } = asked
  return decideIssueDisposisi(sop, inDisposisi, {
    ...rest,
    ...more,
    command: { ...said, caseId: on.id, stepId: 'disposisi' },
  })
}
const issued = (command: object) => applied('case', inDisposisi, issue(command))
const idTo = ({ disposisi }: CaseFile, to: string) => disposisi.findLast((each) => each.to === to)?.id ?? ''
const passOn = (caseFile: CaseFile, actor: Actor, command: object) =>
  decidePassOnDisposisi(
    hostOfCase(caseFile),
    ask(caseFile, { ...content, to: 'b', disposisiId: idTo(caseFile, actor.id), ...command }, actor),
  )
const onBranch = (caseFile: CaseFile, actor: Actor, to = actor.id) =>
  ask(caseFile, { disposisiId: idTo(caseFile, to), report: 'Sudah ditindaklanjuti' }, actor)
const settle = (caseFile: CaseFile, actor: Actor) =>
  decideSettleDisposisi(hostOfCase(caseFile), onBranch(caseFile, actor))
const withdraw = (caseFile: CaseFile, actor: Actor, to: string) =>
  decideWithdrawDisposisi(hostOfCase(caseFile), onBranch(caseFile, actor, to))
const read = (caseFile: CaseFile, actor: Actor) =>
  decideReadDisposisi(hostOfCase(caseFile), onBranch(caseFile, actor))
const statesOf = ({ disposisi }: CaseFile) => disposisi.map((each) => branchState(disposisi, each))

describe('the desk a berkas goes to', () => {
  test.each([
    ['the only receiver', { to: 'a' }, 'a'],
    ['the coordinator of several', { to: 'a', alsoTo: ['b', 'c'], coordinator: 'c' }, 'c'],
    ['nobody, where none of several coordinates', { to: 'a', alsoTo: ['b', 'c'] }, undefined],
  ])('is that of %s', (_who, command, holder) => {
    expect(issued(command).holder).toBe(holder)
  })

  test('moves with what its holder passes on, not with what the others do', () => {
    const three = issued({ to: 'a', alsoTo: ['b'], coordinator: 'a' })
    expect(applied('case', three, passOn(three, b, { to: 'c' })).holder).toBe('a')
    expect(applied('case', three, passOn(three, a, { to: 'c' })).holder).toBe('c')
  })

  test('is the giver’s again when a branch that held it is withdrawn, and the new one’s after that', () => {
    const single = issued({ to: 'a' })
    const passed = applied('case', single, passOn(single, a, { to: 'b' }))
    const back = applied('case', passed, withdraw(passed, a, 'b'))
    expect(back.holder).toBe('a')
    const again = decidePassOnDisposisi(
      hostOfCase(back),
      ask(back, { ...content, to: 'c', disposisiId: idTo(back, 'b') }, a),
    )
    expect(applied('case', back, again)).toMatchObject({
      holder: 'c',
      disposisi: [{}, {}, { parentId: idTo(back, 'a') }],
    })
  })
})

test('the end of the step ends the holder’s branch with those above it, and no other', () => {
  const two = issued({ to: 'a', alsoTo: ['b'], coordinator: 'a' })
  const passed = applied('case', two, passOn(two, a, { to: 'c' }))
  const wentOn = walkStep(sop, passed, { outcomeId: 'selesai' })
  expect(wentOn.disposisi.map(({ to, settledAt }) => [to, settledAt !== undefined])).toEqual([
    ['a', true],
    ['b', false],
    ['c', true],
  ])
})

describe('what may not be is refused by name', () => {
  const single = issued({ to: 'a' })
  const wasRead = applied('case', single, read(single, a))
  const passed = applied('case', single, passOn(single, a, { to: 'b' }))
  const ended = applied('case', single, settle(single, a))
  const gone = applied('case', single, withdraw(single, people.kaban, 'a'))
  test.each([
    ['a receiver named twice', issue({ to: 'a', alsoTo: ['a'] }), 'disposisi-receiver-twice'],
    ['oneself among the receivers', issue({ to: 'a', alsoTo: ['kaban'] }), 'disposisi-to-oneself'],
    [
      'a coordinator who receives nothing',
      issue({ alsoTo: ['b'], coordinator: 'c' }),
      'coordinator-no-receiver',
    ],
    ['a day without service', issue({ dueOn: '2026-11-28' }), 'due-on-day-off'],
    ['a day that has passed', issue({ dueOn: '2026-11-20' }), 'due-past'],
    ['a day past the calendar', issue({ dueOn: '2099-01-05' }), 'due-beyond-calendar'],
    [
      'passing on what is another’s',
      passOn(single, b, { disposisiId: idTo(single, 'a') }),
      'disposisi-not-yours',
    ],
    ['withdrawing what was read', withdraw(wasRead, people.kaban, 'a'), 'disposisi-read-so-kept'],
    ['withdrawing what another gave', withdraw(single, people.sekretaris, 'a'), 'disposisi-not-given-by-you'],
    ['settling above open branches', settle(passed, a), 'disposisi-branches-open'],
    ['settling twice', settle(ended, a), 'disposisi-settled'],
    ['reading what was withdrawn', read(gone, a), 'disposisi-withdrawn'],
    ['passing on what was withdrawn', passOn(gone, a, { to: 'b' }), 'disposisi-withdrawn'],
  ])('%s', (_what, decision, code) => {
    expect(decision).toMatchObject({ ok: false, code })
  })
})

test('a day to settle by is the closing of its service', () => {
  expect(issued({ dueOn: '2026-11-27' }).disposisi[0]?.dueAt).toBe('2026-11-27T08:00:00.000Z')
})

test('note and report are sealed with the applicant, and stand in no event', () => {
  const decision = issue({ note: 'Budi sudah menelepon' })
  expect(decision).toMatchObject({ subjects: [{ personId: `person:${inDisposisi.id}` }] })
  expect(JSON.stringify(decision.ok && decision.events)).not.toContain('Budi')
  const report = settle(issued({}), a)
  expect(JSON.stringify(report.ok && report.events)).not.toContain('Sudah')
})

/** One wild act on a tree: who tries what on which branch. */
const anAct = fc.record({
  what: fc.constantFrom('read', 'passOn', 'settle', 'withdraw'),
  who: fc.constantFrom(a, b, c, people.kaban),
  at: fc.nat({ max: 20 }),
  to: fc.constantFrom(['a'], ['b'], ['c'], ['b', 'c'], ['a', 'c']),
})

test('whatever is tried, no branch is lost, none ends twice, and none ends above an open one', () => {
  const run = fc.property(fc.array(anAct, { maxLength: 30 }), (acts) => {
    let state = issued({ to: 'a', alsoTo: ['b'], coordinator: 'b' })
    for (const { what, who, at, to } of acts) {
      const disposisiId = state.disposisi[at % state.disposisi.length]?.id ?? ''
      const [first = 'a', ...alsoTo] = to
      const attempt = ask(state, { ...content, disposisiId, to: first, alsoTo, report: 'Selesai' }, who)
      const host = hostOfCase(state)
      const decisions = {
        read: () => decideReadDisposisi(host, attempt),
        passOn: () => decidePassOnDisposisi(host, attempt),
        settle: () => decideSettleDisposisi(host, attempt),
        withdraw: () => decideWithdrawDisposisi(host, attempt),
      }
      const decision = decisions[what]()
      if (!decision.ok) continue
      const before = state
      state = applied('case', state, decision)
      expect(state.disposisi.slice(0, before.disposisi.length).map(({ id }) => id)).toEqual(
        before.disposisi.map(({ id }) => id),
      )
      for (const [index, was] of before.disposisi.entries()) {
        if (!isOpen(was)) expect(state.disposisi[index]).toEqual(was)
      }
      for (const branch of state.disposisi) {
        const parent = state.disposisi.find(({ id }) => id === branch.parentId)
        expect(branch.parentId === undefined || parent !== undefined).toBe(true)
        if (isOpen(branch) && parent) expect(isOpen(parent)).toBe(true)
        if (branch.withdrawnAt) expect(branch.readAt).toBeUndefined()
      }
      const holding = state.disposisi.filter((each) => each.to === state.holder)
      expect(state.holder === undefined || holding.length > 0).toBe(true)
    }
    expect(new Set(state.disposisi.map(({ id }) => id)).size).toBe(state.disposisi.length)
    expect(statesOf(state)).toHaveLength(state.disposisi.length)
  })
  fc.assert(run, { seed: 20_261_123, numRuns: 400 })
})

describe('an act recorded from the signed sheet', () => {
  const sheet = { by: 'kaban', onSheet: '2026-11-20', scanHash: 'a'.repeat(64) }
  const penman = { penman: { account: people.kaban, today: '2026-11-23' } }
  const recorded = applied('case', inDisposisi, issue({ sheet }, people.tu, penman))
  const actId = recorded.disposisi[0]?.id ?? ''
  const answer = (caseFile: CaseFile, actor: Actor) =>
    ask(caseFile, { actId, reason: 'Bukan tulisan saya' }, actor)
  const disputed = applied(
    'case',
    recorded,
    decideDisputeSheet(hostOfCase(recorded), answer(recorded, people.kaban)),
  )
  const confirmed = applied(
    'case',
    disputed,
    decideConfirmSheet(hostOfCase(disputed), answer(disputed, people.kaban)),
  )

  test('keeps doer, recorder, date and scan apart', () => {
    expect(recorded).toMatchObject({
      current: 'olah',
      disposisi: [
        {
          from: 'kaban',
          sheet: {
            recordedBy: 'tu',
            onSheet: '2026-11-20',
            recordedAt: MONDAY.toISOString(),
            scanHash: sheet.scanHash,
          },
        },
      ],
    })
    expect(recorded.visits.find(({ stepId }) => stepId === 'disposisi')?.finishedBy).toBe('tu')
  })

  test('is marked by a dispute and undone by nothing, until its doer confirms it', () => {
    expect(disputed).toMatchObject({ current: 'olah', holder: 'a' })
    expect(disputed.disposisi[0]?.sheet?.disputed?.at).toBe(MONDAY.toISOString())
    expect(confirmed.disposisi[0]?.sheet).toMatchObject({ confirmed: { at: MONDAY.toISOString() } })
    expect(confirmed.disposisi[0]?.sheet?.disputed).toBeUndefined()
  })

  test('a signature too', () => {
    const serah = walkStep(sop, walkStep(sop, recorded, { outcomeId: 'selesai' }))
    const { command, ...rest } = ask(serah, { stepId: 'tanda-tangan', caseId: serah.id, sheet }, people.tu)
    const { on: _on, ...said } = command
    const signed = applied('case', serah, decideRecordTtd(sop, serah, { ...rest, ...penman, command: said }))
    const id = signed.signings.at(-1)?.id ?? ''
    expect(signed.signings.at(-1)).toMatchObject({ by: 'kaban', sheet: { recordedBy: 'tu' } })
    const denied = decideDisputeSheet(hostOfCase(signed), {
      ...answer(signed, people.kaban),
      command: { ...answer(signed, people.kaban).command, actId: id },
    })
    expect(applied('case', signed, denied).signings.at(-1)?.sheet?.disputed).toBeDefined()
  })

  test.each([
    ['by who is not TU', issue({ sheet }, people.petugas, penman), 'sheet-needs-tu'],
    ['of oneself', issue({ sheet: { ...sheet, by: 'tu' } }, people.tu, penman), 'sheet-of-oneself'],
    ['of nobody', issue({ sheet }, people.tu), 'doer-not-found'],
    [
      'of tomorrow',
      issue({ sheet: { ...sheet, onSheet: '2026-11-24' } }, people.tu, penman),
      'sheet-date-ahead',
    ],
    [
      'of somebody who may not do the step',
      issue({ sheet: { ...sheet, by: 'sekretaris' } }, people.tu, {
        penman: { account: people.sekretaris, today: '2026-11-23' },
      }),
      'step-needs-its-pelaksana',
    ],
    [
      'disputed by another',
      decideDisputeSheet(hostOfCase(recorded), answer(recorded, people.tu)),
      'sheet-not-yours',
    ],
    [
      'disputed twice',
      decideDisputeSheet(hostOfCase(disputed), answer(disputed, people.kaban)),
      'sheet-already-disputed',
    ],
    [
      'disputed after it was confirmed',
      decideDisputeSheet(hostOfCase(confirmed), answer(confirmed, people.kaban)),
      'sheet-already-confirmed',
    ],
  ])('is refused %s', (_what, decision, code) => {
    expect(decision).toMatchObject({ ok: false, code })
  })
})
