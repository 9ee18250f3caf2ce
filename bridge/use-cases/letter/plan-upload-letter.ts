import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { blockedRows, letterOfBlocked } from '#shared/domain/letter/blocked-rows.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { UploadLetterDraft } from '#shared/schema/return-draft.ts'
import type { UploadRow, UploadRun } from '#shared/schema/upload-run.ts'
import { findCase } from '../decide-on-case.ts'
import { findUpload } from '../decide-on-upload.ts'
import { receiversOfReturn, signerForCase } from './plan-return-letter.ts'

/** A person reads no more than these before the letter; all of them stand in its workbook. */
const MOST_SHOWN = 200

export interface PlannedUploadLetter extends UploadLetterDraft {
  readonly run: UploadRun
  readonly caseFile: CaseFile | undefined
}

/** The letter that gives the blocked rows of an upload back, and which one does so already; throws where no row is blocked. */
export async function planUploadLetter(
  ports: Ports,
  { reader, actor }: { readonly reader: RecordReader; readonly actor: Actor },
  runId: string,
): Promise<PlannedUploadLetter> {
  const run = await findUpload(reader, actor, runId)
  const blocked = blockedRows(run)
  if (blocked.length === 0) throw new DomainError('upload-nothing-blocked')
  const there = letterOfBlocked(runId, await reader.letters())
  const caseFile = run.caseId === undefined ? undefined : await findCase(reader, actor, run.caseId)
  const signer = caseFile && (await signerForCase(ports, reader, caseFile))
  const count = blocked.length
  const whole = Object.keys(run.rows).length
  return {
    runId,
    to: caseFile ? await receiversOfReturn(reader, caseFile) : [],
    perihal: caseFile
      ? `Pengembalian ${count} baris data berkas ${caseFile.number}`
      : `Pengembalian ${count} baris data`,
    summary: `${count} dari ${whole} baris pada ${run.workbook.name} belum dapat diproses; yang harus diperbaiki tertulis per baris di kolom Catatan Langkah pada lampiran. Baris lainnya diproses.`,
    lines: blocked.map(({ line }) => line),
    rows: blocked.slice(0, MOST_SHOWN).map((row) => ({ line: row.line, message: messageOf(row) })),
    ...(signer && { signer }),
    ...(there && { letter: { id: there.id, number: there.agenda.printed } }),
    run,
    caseFile,
  }
}

/** Of blocked rows there is one letter: another one would have an office mend the same rows twice. */
export function refuseSecondLetter({ letter }: PlannedUploadLetter): void {
  if (letter) throw new DomainError('upload-returned-already', { letter: letter.number })
}

/** What is to be mended in a blocked row, in the words of the check. */
export function messageOf({ detail, why }: Pick<UploadRow, 'detail' | 'why'>): string {
  return detail ?? why ?? ''
}
