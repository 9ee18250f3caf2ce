import type { Ports } from '#bridge/ports/ports.ts'
import { decideAttachUploadReport } from '#shared/domain/attach-upload-report.ts'
import { accept } from '#shared/domain/decision.ts'
import { reportUpload } from '#shared/domain/report-upload.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { AttachUploadReport } from '#shared/schema/upload-run.ts'
import { sopOf } from './card-of-case.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'
import { tellParent } from './tell-parent.ts'

/** Notes where the report of a run lies, also with the upload step of the berkas that the run was made for. */
export function attachUploadReport(
  ports: Ports,
  actor: Actor,
  command: AttachUploadReport,
): Promise<RecordedUpload> {
  return decideOnUpload(ports, actor, {
    command,
    decide: async (run, { tx, ...attempt }) => {
      const decision = decideAttachUploadReport(run, attempt)
      const caseFile = run.caseId === undefined ? undefined : await tx.find('case', run.caseId)
      if (!decision.ok || !caseFile) return decision
      const events = reportUpload({ sop: sopOf(ports, caseFile), caseFile, run }, attempt)
      const ofParent = await tellParent(ports, caseFile, { ...attempt, tx, events })
      return accept([...decision.events, ...events, ...ofParent], decision.subjects)
    },
  })
}
