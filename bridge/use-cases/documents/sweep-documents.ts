import type { DocumentName, SweptDocuments } from '#bridge/ports/documents.ts'
import type { EventStore } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { personOfLetter } from '#shared/domain/letter/letter-details.ts'
import { personOfCase } from '#shared/domain/person-of-case.ts'
import { personOfUpload, personOfUploadFile } from '#shared/domain/person-of-upload.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import { type RecordKey, recordOf } from '#shared/schema/records.ts'

/** A document that nothing names may still be attached for so long: a computer may have been off over a holiday. */
const SAFE_AGE_MS = 14 * 86_400_000
/** So many events are looked through at a time. */
const SLICE = 500
/** Any SHA-256, whatever the event means by it: rather a file too many than one too few. */
const anyHash = /"([0-9a-f]{64})"/g

/** Takes away documents that were sent and never named, and what a forgotten person left behind. */
export function sweepDocuments({ store, documents, clock }: Ports): Promise<SweptDocuments> {
  const before = new Date(clock.now().getTime() - SAFE_AGE_MS)
  return documents.sweep({ named: everNamed(store), before })
}

async function* everNamed(store: EventStore): AsyncGenerator<DocumentName> {
  for (let seq = 0; ; ) {
    const events = await store.eventsAfter(seq, SLICE)
    const last = events.at(-1)
    if (!last) return
    for (const event of events) yield* namesIn(store, event)
    seq = last.seq
  }
}

async function* namesIn(store: EventStore, event: StoredEvent): AsyncGenerator<DocumentName> {
  const hashes = [...JSON.stringify(event).matchAll(anyHash)].map(([, hash = '']) => hash)
  if (hashes.length === 0) return
  const record = recordOf(event)
  for (const hash of new Set(hashes)) {
    const people = record.kind === 'upload' ? ofUpload(record.id, hash) : await personOf(store, record)
    for (const personId of people) yield { personId, hash }
  }
}

/** The event says of a hash only that some file of the run has it: its workbook, or a PDF, also of an earlier version. */
function ofUpload(runId: string, hash: string): readonly string[] {
  return [personOfUpload(runId), personOfUploadFile(runId, hash)]
}

/** Whose key seals what is sent about a record; nobody's where nothing can be. */
async function personOf(store: EventStore, { kind, id }: RecordKey): Promise<readonly string[]> {
  if (kind === 'letter') return [personOfLetter(id)]
  if (kind !== 'case' && kind !== 'participants') return []
  const caseFile = await store.find('case', id)
  return caseFile ? [personOfCase(caseFile)] : []
}
