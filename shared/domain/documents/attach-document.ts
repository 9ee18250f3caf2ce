import type { AttachDocument } from '#shared/schema/attach-document.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { CaseDocument } from '#shared/schema/document.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { stepById } from '../step-flow.ts'
import { textAboutCase } from '../text-about-case.ts'

interface Attaching extends Attempt<AttachDocument> {
  /** What was kept under its hash. */
  readonly found: Pick<CaseDocument, 'kind' | 'size'>
}

/** Attaches a kept document to a berkas that is not closed. The same content is attached once, unless voided. */
export function decideAttachDocument(sop: Sop, caseFile: CaseFile, attaching: Attaching): Decision {
  const { command, actor, now, found } = attaching
  const { number, documents = [], current } = caseFile
  if (caseFile.status === 'closed') return refuse('case-closed', { number })
  const stepId = command.stepId ?? current
  if (command.stepId !== undefined && !stepById(sop, command.stepId)) {
    return refuse('step-not-in-sop', { step: command.stepId, sop: sop.title })
  }
  if (documents.some(({ hash, voided }) => hash === command.hash && !voided)) {
    return refuse('document-already-attached', { number })
  }
  const label = textAboutCase(caseFile, command.commandId, command.label)
  return accept(
    [
      {
        type: 'case.document-attached',
        ...stamp(attaching),
        caseId: caseFile.id,
        document: {
          id: command.commandId,
          hash: command.hash,
          kind: found.kind,
          size: found.size,
          labelId: label.id,
          ...(stepId !== undefined && { stepId }),
          at: now.toISOString(),
          by: actor.id,
        },
      },
    ],
    [label],
  )
}
