import type { Ports } from '#bridge/ports/ports.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { uploadCard } from '#shared/domain/upload-card.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { LiveChange } from '#shared/schema/board.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import { recordOf } from '#shared/schema/records.ts'
import { cardOfCase } from './card-of-case.ts'
import { cardOfLetter } from './card-of-letter.ts'
import { cardOfPengaduan } from './card-of-pengaduan.ts'

/** News of one event, and who may hear it. */
export interface News {
  readonly change: LiveChange
  readonly isFor: (actor: Actor) => boolean
}

/** What an event means to those who watch; undefined for what nobody watches (accounts, devices, registers). */
export async function liveChangeOf(ports: Ports, event: StoredEvent): Promise<News | undefined> {
  const { kind, id } = recordOf(event)
  const { seq } = event
  if (kind === 'case') {
    const record = await ports.store.find(kind, id)
    if (!record) return undefined
    const card = await cardOfCase(ports, record)
    return { change: { kind, seq, card }, isFor: (actor) => maySee(actor, kind, record) }
  }
  if (kind === 'letter') {
    const record = await ports.store.find(kind, id)
    if (!record) return undefined
    const card = await cardOfLetter(ports, record)
    return { change: { kind, seq, card }, isFor: (actor) => maySee(actor, kind, record) }
  }
  if (kind === 'pengaduan') {
    const record = await ports.store.find(kind, id)
    if (!record) return undefined
    const card = await cardOfPengaduan(ports, record)
    return { change: { kind, seq, card }, isFor: (actor) => maySee(actor, kind, record) }
  }
  if (kind === 'upload') {
    const record = await ports.store.find(kind, id)
    if (!record) return undefined
    const card = uploadCard(record, ports.clock.now())
    return { change: { kind, seq, card }, isFor: (actor) => maySee(actor, kind, record) }
  }
  return undefined
}
