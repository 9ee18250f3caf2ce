import type { EventOf } from '#shared/schema/event.ts'
import type { Pengaduan } from '#shared/schema/pengaduan.ts'
import { ImpossibleEvent } from './impossible-event.ts'

export function applyPengaduanEvent(
  pengaduan: Pengaduan | undefined,
  event: EventOf<'pengaduan.received'> | EventOf<'pengaduan.answered'>,
): Pengaduan {
  if (event.type === 'pengaduan.received') return { ...event.pengaduan, status: 'diterima', revision: 1 }
  if (!pengaduan) throw new ImpossibleEvent(event)
  return {
    ...pengaduan,
    status: 'ditanggapi',
    answer: { textId: event.textId, at: event.at, by: event.actorId },
    revision: pengaduan.revision + 1,
  }
}
