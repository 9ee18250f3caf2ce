import type { ReadDisposisi } from '#shared/schema/case-command.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** The receiver's read receipt. A withdrawn right to take a disposisi back rests on it. */
export function decideReadDisposisi(
  _sop: Sop,
  caseFile: CaseFile,
  attempt: Attempt<ReadDisposisi>,
): Decision {
  const { command, actor } = attempt
  const disposisi = caseFile.disposisi.find(({ id }) => id === command.disposisiId)
  if (!disposisi) return refuse('disposisi-not-found', { number: caseFile.number })
  if (disposisi.to !== actor.id) return refuse('disposisi-not-yours', { number: caseFile.number })
  if (disposisi.readAt) return refuse('disposisi-already-read', { number: caseFile.number })
  return accept([
    { type: 'case.disposisi-read', ...stamp(attempt), caseId: caseFile.id, disposisiId: disposisi.id },
  ])
}
