import type { Ports } from '#bridge/ports/ports.ts'
import { pengaduanCard } from '#shared/domain/pengaduan-card.ts'
import type { PengaduanCard } from '#shared/schema/board.ts'
import type { Pengaduan } from '#shared/schema/pengaduan.ts'
import { type NameBook, readNameBook } from './read-name-book.ts'
import { readSubjects } from './read-subjects.ts'

/** A pengaduan as it stands now; never its reporter. */
export async function cardOfPengaduan(
  ports: Ports,
  pengaduan: Pengaduan,
  names?: NameBook,
): Promise<PengaduanCard> {
  const [subjectOf, { personOf }] = await Promise.all([
    readSubjects(ports.store, [pengaduan.contentId, pengaduan.answer?.textId]),
    names ?? readNameBook(ports.store),
  ])
  const caseFile =
    pengaduan.caseId === undefined ? undefined : await ports.store.find('case', pengaduan.caseId)
  return pengaduanCard(pengaduan, { subjectOf, personOf, caseFile })
}
