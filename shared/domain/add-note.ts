import type { CaseFile } from '#shared/schema/case-file.ts'
import type { AddNote } from '#shared/schema/case-move-command.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision } from './decision.ts'
import { textAboutCase } from './text-about-case.ts'

/** A remark on a berkas, by whoever may see it, also when it is over. */
export function decideAddNote(_sop: Sop, caseFile: CaseFile, attempt: Attempt<AddNote>): Decision {
  const { commandId, text } = attempt.command
  const note = textAboutCase(caseFile, commandId, text)
  return accept([{ type: 'case.noted', ...stamp(attempt), caseId: caseFile.id, noteId: note.id }], [note])
}
