import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { NewEvent } from '#shared/schema/event.ts'
import type { Recusal } from '#shared/schema/route.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { anOpenedCase, applied, aSop, MONDAY, uuid } from '../../../test/factories.ts'
import { ask, at, every, kinds, named } from '../../../test/samples/kinds-desk.ts'
import { walkStep } from '../../../test/walk-case.ts'
import { decideCancelCase } from '../cancel-case.ts'
import { decideCloseCase } from '../close-case.ts'
import type { Decision } from '../decision.ts'
import { decideHoldCase } from '../hold-case.ts'
import { decideLiftHold } from '../lift-hold.ts'
import { decidePassReport } from '../pass-report.ts'
import { decideReassignCase } from '../reassign-case.ts'
import { decideReopenCase } from '../reopen-case.ts'
import { reportUpload } from '../report-upload.ts'
import { decideResumeCase } from '../resume-case.ts'
import { decideWithdrawCase } from '../withdraw-case.ts'
import { barRecused } from './bar-recused.ts'

const plain = aSop()

const reason = { reason: 'Sebab' }
const inOlah = at('olah')
const held = applied(
  'case',
  inOlah,
  decideHoldCase(kinds, inOlah, ask({ ...reason, waitsFor: 'outside' as const })),
)
const ended = applied('case', inOlah, decideCancelCase(kinds, inOlah, ask(reason)))
const returned = walkStep(plain, walkStep(plain, anOpenedCase(plain)), { outcomeId: 'tidak-lengkap' })
const done = walkStep(kinds, at('kirim'))

/** What is left of a decision once the gate of all commands has seen it. */
function barred(of: CaseFile, decision: Decision) {
  return decision.ok ? barRecused(every, of, decision.events) : decision
}

type Move = readonly [string, CaseFile, (of: CaseFile) => Decision]

const moves: Move[] = [
  ['hold', inOlah, (of) => decideHoldCase(kinds, of, ask({ ...reason, waitsFor: 'outside' as const }))],
  ['lift of a hold', held, (of) => decideLiftHold(kinds, of, ask({}))],
  ['cancel', inOlah, (of) => decideCancelCase(kinds, of, ask(reason))],
  ['withdrawal', inOlah, (of) => decideWithdrawCase(kinds, of, ask(reason))],
  ['reopening', ended, (of) => decideReopenCase(kinds, of, ask({ ...reason, stepId: 'olah' }))],
  ['reassignment', inOlah, (of) => decideReassignCase(kinds, of, { ...ask({ holder: named.id }), named })],
  ['taking up of a return', returned, (of) => decideResumeCase(plain, of, ask({}))],
  [
    'report',
    at('lapor'),
    (of) => decidePassReport(kinds, of, ask({ stepId: 'lapor', station: 'sekretaris' })),
  ],
]

const types = NewEvent.def.options
  .flatMap(({ shape }) => shape.type.def.values)
  .filter((type) => type.startsWith('case.') || type.startsWith('participants.'))

/** What decides nothing about the berkas, or follows from what happened elsewhere. */
const OPEN = [
  'case.recused',
  'case.upload-reported',
  'case.noted',
  'case.child-ended',
  'case.child-reopened',
  'case.disposisi-read',
  'case.sheet-confirmed',
  'case.sheet-disputed',
]

describe('of everything that can happen to a berkas or its rows', () => {
  const of = (cause: Recusal['cause']) => ({
    ...inOlah,
    recusals: [{ accountId: every.id, cause, at: MONDAY.toISOString() }],
  })
  const open = (caseFile: CaseFile) =>
    types.filter((type) => !barRecused(every, caseFile, [{ type } as NewEvent]))

  test.each(['declared', 'applicant'] as const)('only these are left where the cause is %s', (cause) => {
    expect(types.length).toBeGreaterThan(50)
    expect(open(of(cause)).toSorted()).toEqual(OPEN.toSorted())
  })

  test('acts on single rows are left to a row of the list as well', () => {
    const rows = types.filter((type) => type.startsWith('participants.'))
    expect(open(of('participant')).toSorted()).toEqual([...OPEN, ...rows].toSorted())
  })

  test('nobody who keeps out is put in charge, and no sheet of his is recorded', () => {
    const caseFile = of('declared')
    const [assigned, signed] = [
      { type: 'case.assigned', holder: every.id },
      { type: 'case.signed', signing: { by: every.id } },
    ] as unknown as NewEvent[]
    const codeOf = (event: NewEvent | undefined) => event && barRecused(named, caseFile, [event])?.code
    expect([codeOf(assigned), codeOf(signed)]).toEqual(['receiver-keeps-out', 'doer-keeps-out'])
    const issue = (from: string, to: string) => ({ type: 'case.disposisi-issued', disposisi: { from, to } })
    expect(codeOf(issue(named.id, every.id) as NewEvent)).toBe('receiver-keeps-out')
    expect(codeOf(issue(every.id, named.id) as NewEvent)).toBe('doer-keeps-out')
    expect(codeOf(issue(named.id, 'ketiga') as NewEvent)).toBeUndefined()
  })
})

describe('whoever keeps out of a berkas is barred, whatever rights he has, from its', () => {
  test.each(moves)('%s', (_what, caseFile, move) => {
    expect(move(caseFile)).toMatchObject({ ok: true })
    const recusals = [{ accountId: every.id, cause: 'applicant' as const, at: MONDAY.toISOString() }]
    const out = { ...caseFile, recusals }
    expect(barred(out, move(out))).toMatchObject({ code: 'person-recused' })
  })

  test('closing', () => {
    expect(done.status).not.toBe('open')
    const open = { ...done, status: 'done' as const }
    const close = (of: CaseFile) => decideCloseCase(kinds, of, ask({ channel: 'pos' as const }))
    expect(close(open)).toMatchObject({ ok: true })
    const recusals = [{ accountId: every.id, cause: 'declared' as const, at: MONDAY.toISOString() }]
    const out = { ...open, recusals }
    expect(barred(out, close(out))).toMatchObject({ code: 'person-recused' })
  })

  test('upload step, which his report does not finish', () => {
    const [first, ...others] = plain.steps
    if (!first) throw new Error('the SOP has no step')
    const sop = {
      ...plain,
      steps: [
        { ...first, kind: 'upload' as const, pelaksana: ['analis'], clock: 'office' as const },
        ...others,
      ],
    }
    const caseFile = anOpenedCase(sop)
    const run = { id: 'run', status: 'finished' } as UploadRun
    const attempt = ask({ runId: uuid(8), file: 'laporan.xlsx', hash: 'a'.repeat(64) })
    const typesOf = (of: CaseFile) =>
      reportUpload({ sop, caseFile: of, run }, attempt).map(({ type }) => type)
    expect(typesOf(caseFile)).toEqual(['case.upload-reported', 'case.step-finished'])
    const recusals = [{ accountId: every.id, cause: 'declared' as const, at: MONDAY.toISOString() }]
    expect(typesOf({ ...caseFile, recusals })).toEqual(['case.upload-reported'])
  })
})
