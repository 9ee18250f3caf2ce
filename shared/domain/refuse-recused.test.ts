import { describe, expect, test } from 'vitest'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ParticipantTally } from '#shared/schema/participant-tally.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { anActor, anOpenedCase, applied, aSop, MONDAY, uuid } from '../../test/factories.ts'
import { kindsSop } from '../../test/samples/kinds-sop.ts'
import { walkStep } from '../../test/walk-case.ts'
import { decideArchiveCase } from './archive-case.ts'
import { decideAssignStep } from './assign-step.ts'
import type { Attempt } from './attempt.ts'
import { decideCancelCase } from './cancel-case.ts'
import { decideCloseCase } from './close-case.ts'
import type { Decision } from './decision.ts'
import { decideHandOver } from './hand-over.ts'
import { decideHoldCase } from './hold-case.ts'
import { decideLiftHold } from './lift-hold.ts'
import { decidePassReport } from './pass-report.ts'
import { decideReassignCase } from './reassign-case.ts'
import { decideRecordNotice } from './record-notice.ts'
import { decideReopenCase } from './reopen-case.ts'
import { reportUpload } from './report-upload.ts'
import { decideResumeCase } from './resume-case.ts'
import { decideSkipStep } from './skip-step.ts'
import { decideWithdrawCase } from './withdraw-case.ts'

const kinds = kindsSop()
const plain = aSop()
/** Somebody who has every right of role and pelaksana. */
const every = anActor(
  'semua',
  ['tu', 'petugas', 'supervisor'],
  kinds.pelaksana.map(({ id }) => id),
)
const named = anActor('lain', ['petugas'], ['analis', 'jafung', 'kaban'])
const ways: Record<string, string> = { usul: 'terima', putus: 'setuju' }

function at(stepId: string): CaseFile {
  let caseFile = anOpenedCase(kinds)
  while (caseFile.current !== stepId)
    caseFile = walkStep(kinds, caseFile, { outcomeId: ways[caseFile.current ?? ''] })
  return caseFile
}

function ask<C extends object>(
  command: C,
  actor: Actor = every,
): Attempt<C & { commandId: string; caseId: string }> {
  return { command: { commandId: uuid(9), caseId: uuid(1000), ...command }, actor, now: MONDAY }
}

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

describe('whoever keeps out of a berkas is barred, whatever rights he has, from its', () => {
  test.each(moves)('%s', (_what, caseFile, move) => {
    expect(move(caseFile)).toMatchObject({ ok: true })
    const recusals = [{ accountId: every.id, cause: 'applicant' as const, at: MONDAY.toISOString() }]
    expect(move({ ...caseFile, recusals })).toMatchObject({ ok: false, code: 'person-recused' })
  })

  test('closing', () => {
    expect(done.status).not.toBe('open')
    const open = { ...done, status: 'done' as const }
    const close = (of: CaseFile) => decideCloseCase(kinds, of, ask({ channel: 'pos' as const }))
    expect(close(open)).toMatchObject({ ok: true })
    const recusals = [{ accountId: every.id, cause: 'declared' as const, at: MONDAY.toISOString() }]
    expect(close({ ...open, recusals })).toMatchObject({ code: 'person-recused' })
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

const none: ParticipantTally = {
  ...{ total: 2, going: 0, behind: 0, returned: 2, refused: 0, withdrawn: 0, done: 0, types: [] },
}
const leaving: Move[] = [
  [
    'assignment',
    at('tugas'),
    (of) => decideAssignStep(kinds, of, { ...ask({ stepId: 'tugas', holder: named.id }), named }),
  ],
  ['skip', at('konsultasi'), (of) => decideSkipStep(kinds, of, ask({ stepId: 'konsultasi' }))],
  [
    'notice',
    at('kabari'),
    (of) =>
      decideRecordNotice(
        kinds,
        of,
        ask({ stepId: 'kabari', channel: 'telepon' as const, result: 'tersampaikan' as const }),
      ),
  ],
  [
    'archiving',
    at('arsip'),
    (of) => decideArchiveCase(kinds, of, ask({ stepId: 'arsip', classification: '800.1', place: 'Rak 1' })),
  ],
  [
    'handover',
    at('serah'),
    (of) => decideHandOver(kinds, of, ask({ stepId: 'serah', channel: 'pos' as const })),
  ],
]

describe('a collective berkas none of whose rows goes on does not leave its step by', () => {
  test.each(leaving)('%s', (_what, caseFile, move) => {
    expect(move(caseFile)).toMatchObject({ ok: true })
    expect(move({ ...caseFile, participants: none })).toMatchObject({
      ok: false,
      code: 'participants-none-going',
    })
  })
})
