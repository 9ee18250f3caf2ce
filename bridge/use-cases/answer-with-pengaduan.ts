import type { Ports } from '#bridge/ports/ports.ts'
import { DomainError } from '#shared/errors.ts'
import type { PengaduanCard } from '#shared/schema/board.ts'
import { cardOfPengaduan } from './card-of-pengaduan.ts'

export interface RecordedPengaduan {
  readonly seq: number
  readonly card: PengaduanCard
}

/** The card for the one who has just acted on a pengaduan, who need not be one of those who may list it later. */
export async function answerWithPengaduan(
  ports: Ports,
  pengaduanId: string,
  seq: number,
): Promise<RecordedPengaduan> {
  const pengaduan = await ports.store.find('pengaduan', pengaduanId)
  if (!pengaduan) throw new DomainError('pengaduan-not-found')
  return { seq, card: await cardOfPengaduan(ports, pengaduan) }
}
