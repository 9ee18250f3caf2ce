import type { FiledKind } from '#bridge/ports/event-store.ts'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { applyEvent } from '#shared/domain/apply-event.ts'
import type { Records } from '#shared/schema/records.ts'
import type { EventLog } from './event-log.ts'
import type { FiledRow } from './filed-records.ts'

interface RebuildParts {
  readonly log: EventLog
  readonly onNotice: (notice: StoreNotice) => void
  /** What people call it. */
  readonly numberOf: (kind: FiledKind, id: string) => string
}

/** A record out of its events, where the bytes of it are spoiled or gone; told of. */
export function rebuildRecord<K extends FiledKind>(
  kind: K,
  { entry, lastSeq }: FiledRow,
  { log, onNotice, numberOf }: RebuildParts,
): Records[K] {
  let made: Records[K] | undefined
  for (const event of log.ofRecordNow({ kind, id: entry.id }, lastSeq)) made = applyEvent<K>(made, event)
  if (!made) throw new Error(`no event tells of ${kind} ${entry.id}`)
  onNotice({
    code: 'record-rebuilt',
    message:
      `Salinan kerja ${nouns[kind]} ${numberOf(kind, entry.id)} rusak dan sudah dibuat lagi dari catatan. ` +
      'Bila berulang, periksa disk.',
  })
  return made
}

const nouns: Record<FiledKind, string> = {
  case: 'berkas',
  letter: 'surat',
  participants: 'daftar peserta berkas',
}
