import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { blockedRows } from '#shared/domain/letter/blocked-rows.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { UploadLetterDraft } from '#shared/schema/return-draft.ts'
import { findCase } from '../decide-on-case.ts'
import { findUpload } from '../decide-on-upload.ts'
import { receiversOfReturn, signerForCase } from './plan-return-letter.ts'

export interface PlannedUploadLetter extends UploadLetterDraft {
  readonly caseFile: CaseFile | undefined
}

/** The letter that gives the blocked rows of an upload back; throws where there is none of them, or it is there already. */
export async function planUploadLetter(
  ports: Ports,
  { reader, actor }: { readonly reader: RecordReader; readonly actor: Actor },
  runId: string,
): Promise<PlannedUploadLetter> {
  const run = await findUpload(reader, actor, runId)
  const blocked = blockedRows(run, await reader.letters())
  if (!blocked.ok) throw new DomainError(blocked.code, blocked.place)
  const caseFile = run.caseId === undefined ? undefined : await findCase(reader, actor, run.caseId)
  const signer = caseFile && (await signerForCase(ports, reader, caseFile))
  const count = blocked.rows.length
  const whole = Object.keys(run.rows).length
  return {
    runId,
    to: caseFile ? await receiversOfReturn(reader, caseFile) : [],
    perihal: caseFile
      ? `Pengembalian ${count} baris data berkas ${caseFile.number}`
      : `Pengembalian ${count} baris data`,
    summary: `${count} dari ${whole} baris pada ${run.workbook.name} belum dapat diproses; yang harus diperbaiki tertulis per baris di kolom Catatan Langkah pada lampiran. Baris lainnya diproses.`,
    lines: blocked.rows.map(({ line }) => line),
    ...(signer && { signer }),
    caseFile,
  }
}
