import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { inspectDocument } from '#shared/documents/inspect-document.ts'
import { decideAttachUploadReport, isSameReport } from '#shared/domain/attach-upload-report.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import { accept, type Decision } from '#shared/domain/decision.ts'
import { decideAttachDocument } from '#shared/domain/documents/attach-document.ts'
import { barRecused } from '#shared/domain/organisation/bar-recused.ts'
import { personOfCase } from '#shared/domain/person-of-case.ts'
import { reportUpload } from '#shared/domain/report-upload.ts'
import { DomainError } from '#shared/errors.ts'
import { paperTime } from '#shared/papers/paper-time.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { CaseDocument } from '#shared/schema/document.ts'
import type { AttachUploadReport, UploadRun } from '#shared/schema/upload-run.ts'
import { sopOf } from './card-of-case.ts'
import { decideOnUpload, findUpload, type RecordedUpload } from './decide-on-upload.ts'
import { officeCalendar } from './office-calendar.ts'
import { tellParent } from './tell-parent.ts'

const LABEL = 'Laporan Hasil Upload'
const NOTHING = { events: [], subjects: [] }

/**
 * Notes where the report of a run lies, also with the upload step of the berkas that the run was made for; its PDF
 * becomes a document of that berkas.
 */
export async function attachUploadReport(
  ports: Ports,
  actor: Actor,
  command: AttachUploadReport,
): Promise<RecordedUpload> {
  const kept = await keepPaper(ports, actor, command)
  return decideOnUpload(ports, actor, {
    command,
    decide: async (run, { tx, ...attempt }) => {
      const decision = decideAttachUploadReport(run, attempt)
      const caseFile = await caseOf(tx, run)
      const events = caseFile ? reportUpload({ sop: sopOf(ports, caseFile), caseFile, run }, attempt) : []
      if (decision.ok && isSameReport(run, command) && events.length === 0) return accept([])
      if (!decision.ok || !caseFile) return decision
      const earlier = earlierPaper(run, caseFile)
      const document =
        kept && (events.length > 0 || earlier)
          ? attachPaper(ports, caseFile, { ...attempt, kept, earlier })
          : NOTHING
      const ofParent = await tellParent(ports, caseFile, { ...attempt, tx, events })
      return accept(
        [...decision.events, ...document.events, ...events, ...ofParent],
        [...decision.subjects, ...document.subjects],
      )
    },
  })
}

type KeptPaper = Pick<CaseDocument, 'hash' | 'kind' | 'size'>

/** Puts the PDF among the documents before anything names it. Undefined for a run that belongs to no berkas. */
async function keepPaper(
  { store, documents, uploadFiles }: Ports,
  actor: Actor,
  { runId, paper }: AttachUploadReport,
): Promise<KeptPaper | undefined> {
  const caseFile = await caseOf(store, await findUpload(store, actor, runId))
  if (!paper || !caseFile) return undefined
  const bytes = await uploadFiles.read(paper)
  if (!bytes || !inspectDocument(bytes, 'pdf').ok)
    throw new DomainError('upload-file-missing', { file: paper.file })
  const hash = await documents.keep({ personId: personOfCase(caseFile), kind: 'pdf', bytes })
  return { hash, kind: 'pdf', size: bytes.length }
}

async function caseOf(reader: RecordReader, { caseId }: { caseId?: string | undefined }) {
  return caseId === undefined ? undefined : reader.find('case', caseId)
}

interface PaperAttempt extends Attempt<AttachUploadReport> {
  readonly kept: KeptPaper
  /** The paper in the berkas that this one takes the place of. */
  readonly earlier: CaseDocument | undefined
}

/** Nothing where it is there already, or where whoever brings it keeps out of the berkas: the report is kept all the same. */
function attachPaper(
  ports: Ports,
  caseFile: CaseFile,
  { kept, earlier, ...attempt }: PaperAttempt,
): Pick<Extract<Decision, { ok: true }>, 'events' | 'subjects'> {
  const { commandId } = attempt.command
  const command = { commandId, caseId: caseFile.id, hash: kept.hash, label: labelOf(ports, earlier) }
  const decided = decideAttachDocument(sopOf(ports, caseFile), caseFile, { ...attempt, command, found: kept })
  if (!decided.ok || barRecused(attempt.actor, caseFile, decided.events)) return NOTHING
  return decided
}

/** The paper of the run that lies in the berkas. */
function earlierPaper({ report }: UploadRun, { documents = [] }: CaseFile): CaseDocument | undefined {
  return documents.find(({ hash, voided }) => hash === report?.paper?.hash && !voided)
}

function labelOf(ports: Ports, earlier: CaseDocument | undefined): string {
  if (!earlier) return LABEL
  const at = paperTime(officeCalendar(ports).timeZone).short(earlier.at)
  return `${LABEL}, menggantikan yang dilampirkan ${at}`
}
