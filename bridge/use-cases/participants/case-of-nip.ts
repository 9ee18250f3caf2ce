import type { RecordReader } from '#bridge/ports/event-store.ts'
import { caseFileOfRow } from '#shared/domain/participant/case-file-of-row.ts'
import { nomorOfRow } from '#shared/domain/participant/nomor-of-row.ts'
import { participantSubjectId } from '#shared/domain/participant/participant-subject.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { readSubjects } from '../read-subjects.ts'
import { rowsByNip } from './rows-by-nip.ts'

interface CaseOfNip {
  readonly caseFile: CaseFile
  readonly row?: CaseCard['row']
}

/** A berkas as it is for one person: as their row sees it, where they are one; undefined where that row has ended. */
export async function caseOfNip(
  reader: RecordReader,
  caseFile: CaseFile,
  nip: string,
): Promise<CaseOfNip | undefined> {
  if (!caseFile.participants) return { caseFile }
  const [no] = (await rowsByNip(reader, caseFile)).get(nip) ?? []
  const row = no === undefined ? undefined : (await reader.find('participants', caseFile.id))?.rows[no - 1]
  if (!row) return { caseFile }
  if (row.state !== 'going' && row.state !== 'returned') return undefined
  const subjectId = participantSubjectId(caseFile.id, row.no)
  const subjectOf = await readSubjects(reader, [subjectId, row.nomorId])
  const name = subjectOf(subjectId)?.name
  const nomorUsulan = nomorOfRow(row, subjectOf)
  return {
    caseFile: caseFileOfRow(caseFile, row),
    row: {
      no: row.no,
      total: caseFile.participants.total,
      ...(name !== undefined && { name }),
      isWithBerkas: row.state === 'going' && !row.at,
      ...(nomorUsulan !== undefined && { nomorUsulan }),
      ...(row.portal && { portalStatus: row.portal.label }),
    },
  }
}
