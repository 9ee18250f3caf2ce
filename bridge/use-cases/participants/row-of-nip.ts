import type { RecordReader } from '#bridge/ports/event-store.ts'
import { participantSubjectId } from '#shared/domain/participant/participant-subject.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { rowsByNip } from './decide-on-rows.ts'

/** The row of a collective berkas that is about this NIP; undefined where none is, or the person is its applicant. */
export async function rowOfNip(
  reader: RecordReader,
  caseFile: CaseFile,
  nip: string,
): Promise<CaseCard['row'] | undefined> {
  if (!caseFile.participants) return undefined
  const [no] = (await rowsByNip(reader, caseFile)).get(nip) ?? []
  const row = no === undefined ? undefined : (await reader.find('participants', caseFile.id))?.rows[no - 1]
  if (!row) return undefined
  const name = (await reader.subject(participantSubjectId(caseFile.id, row.no)))?.data.name
  return {
    no: row.no,
    ...(name !== undefined && { name }),
    state: row.state,
    ...(row.at && { behindAt: row.at.stepId }),
    ...(row.nomorUsulan !== undefined && { nomorUsulan: row.nomorUsulan }),
    ...(row.portal && { portalStatus: row.portal.label }),
  }
}
