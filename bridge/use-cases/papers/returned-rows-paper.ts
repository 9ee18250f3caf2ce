import type { Ports } from '#bridge/ports/ports.ts'
import { blockedRows } from '#shared/domain/letter/blocked-rows.ts'
import { DomainError } from '#shared/errors.ts'
import type { SuratPengembalian } from '#shared/papers/surat-pengembalian.ts'
import { suratPengembalianBaris } from '#shared/papers/surat-pengembalian-baris.ts'
import type { Letter } from '#shared/schema/letter.ts'
import { messageOf } from '../letter/plan-upload-letter.ts'
import { officeCalendar } from '../office-calendar.ts'
import { readSubjects } from '../read-subjects.ts'
import { numbered } from './return-paper.ts'

/**
 * The letter that gives blocked rows back, for who may read it: the rows stand in it, whether or not he may see the
 * upload that they come from.
 */
export async function returnedRowsPaper(ports: Ports, letter: Letter): Promise<SuratPengembalian> {
  const { store, clock } = ports
  const run = letter.ofUpload && (await store.find('upload', letter.ofUpload.runId))
  if (!run) throw new DomainError('letter-not-found')
  const blocked = blockedRows(run)
  const dataOf = await readSubjects(
    store,
    blocked.map(({ subjectId }) => subjectId),
  )
  const rows = blocked.map((row) => {
    const { nama: name = '', nip = '' } = dataOf(row.subjectId) ?? {}
    return { no: String(row.line), name, nip, lacking: messageOf(row) }
  })
  return suratPengembalianBaris({
    ...{ run, rows, letter: await numbered(ports, letter, true) },
    ...{ timeZone: officeCalendar(ports).timeZone, now: clock.now() },
  })
}
