import { describe, expect, test } from 'vitest'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ParticipantTally } from '#shared/schema/participant-tally.ts'
import { ask, at, kinds, named } from '../../../test/samples/kinds-desk.ts'
import { decideArchiveCase } from '../archive-case.ts'
import { decideAssignStep } from '../assign-step.ts'
import type { Decision } from '../decision.ts'
import { decideHandOver } from '../hand-over.ts'
import { decideRecordNotice } from '../record-notice.ts'
import { decideSkipStep } from '../skip-step.ts'

type Move = readonly [string, CaseFile, (of: CaseFile) => Decision]

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
