import type { RecordReader } from '#bridge/ports/event-store.ts'
import { nomorOfRow } from '#shared/domain/participant/nomor-of-row.ts'
import type { ParticipantList } from '#shared/schema/participant.ts'
import { readSubjects } from '../read-subjects.ts'

/** The row of each nomor usulan; no two rows share one. They are unsealed only where a command names or sets them. */
export async function rowsByNomor(
  reader: RecordReader,
  { rows }: ParticipantList,
): Promise<Map<string, number>> {
  const subjectOf = await readSubjects(
    reader,
    rows.map(({ nomorId }) => nomorId),
  )
  return new Map(
    rows.flatMap((row) => {
      const nomor = nomorOfRow(row, subjectOf)
      return nomor === undefined ? [] : [[nomor, row.no]]
    }),
  )
}
