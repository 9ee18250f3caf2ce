import type { FiledKind } from '#bridge/ports/event-store.ts'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { StoreDamaged } from '#bridge/ports/store-problem.ts'
import type { EventIndex } from '#bridge/storage/state/event-index.ts'
import { EventLog } from '#bridge/storage/state/event-log.ts'
import { seedFrom } from '#bridge/storage/state/name-hash.ts'
import {
  loadKeys,
  newState,
  type OpenedState,
  openState,
  readRecords,
} from '#bridge/storage/state/open-state.ts'
import { rebuildRecord } from '#bridge/storage/state/rebuild-record.ts'
import { RecordShelf } from '#bridge/storage/state/record-shelf.ts'
import { sealedTexts } from '#bridge/storage/state/sealed-texts.ts'
import { StateUnusable } from '#bridge/storage/state/state-file.ts'
import type { StateMark } from '#bridge/storage/state/state-mark.ts'
import { StateWriter } from '#bridge/storage/state/state-writer.ts'
import type { StoreSizes } from '#bridge/storage/state/store-sizes.ts'
import { SubjectShelf } from '#bridge/storage/state/subject-shelf.ts'
import { TextShelf } from '#bridge/storage/texts/text-shelf.ts'
import { applyEvent } from '#shared/domain/apply-event.ts'
import { recordOf } from '#shared/schema/records.ts'
import { checkOpenPart, type OpenPart } from './check-open-part.ts'
import { countTrusted } from './count-trusted.ts'
import type { Head } from './head.ts'
import type { JournalBody } from './journal-body.ts'
import { type JournalMark, journalStart } from './journal-line.ts'
import { type JournalPart, listParts } from './journal-parts.ts'
import type { KeyedForm } from './line-form.ts'
import type { PersonVault } from './person-vault.ts'
import { type LinePlace, type Replay, replayJournal } from './replay-journal.ts'
import type { StoreFiles } from './store-files.ts'

/** Filed records in memory at once while a whole journal is read anew. */
const heldWhileReading = 20_000

export interface LoadOptions {
  readonly form: KeyedForm
  readonly head: Head
  readonly vault: PersonVault
  readonly signal?: AbortSignal
  readonly now: () => Date
  readonly sizes: StoreSizes
  readonly onNotice: (notice: StoreNotice) => void
}

/** The durable record as it was opened. */
export interface LoadedRecord extends Replay {
  readonly shelf: RecordShelf
  readonly index: EventIndex
  readonly log: EventLog
  readonly subjects: SubjectShelf
  readonly texts: TextShelf
  readonly writer: StateWriter
  readonly state: OpenedState
  readonly parts: readonly JournalPart[]
  /** The head named a state that is not what it was. */
  readonly isStateUnusable: boolean
  /** Parts that were believed and are still to be read. */
  readonly trusted: number
  readonly open: OpenPart | undefined
  /** To be called once the names of people, and the texts, are unsealed: search waits for it. */
  endNames(): void
  readonly namesRead: () => Promise<void>
  /** Where a part lies, once that changes while the store runs. */
  setFileOf(fileOf: (part: number) => string): void
}

/**
 * The record out of head, state and journal. What the state tells is believed as far as it goes, for it was made from
 * lines that were checked; parts that nobody has written since are believed for now. All lines after that are checked
 * and applied. Throws `StoreDamaged` and changes nothing where they do not fit.
 */
export async function loadRecord(files: StoreFiles, options: LoadOptions): Promise<LoadedRecord> {
  const { form, head, signal } = options
  signal?.throwIfAborted()
  const parts = await listParts(files)
  const trusted = await countTrusted(parts, head.parts, form)
  const at = { folder: files.state, form, segmentBytes: options.sizes.segmentBytes }
  // A part that is not what it was is found by reading all from the first line on.
  const mark = trusted === head.parts.length ? head.state : undefined
  const open = await checkOpenPart(parts.at(-1), head, form)
  const reading = { files, options, parts, trusted, open }
  if (mark) {
    try {
      return await readOn({ ...reading, state: await openState(at, mark) })
    } catch (error) {
      // Where in its file a damaged line lies is told by those who read all of the file.
      if (open && error instanceof StoreDamaged)
        return readOn({ ...reading, open: undefined, state: await openState(at, mark) })
      if (!(error instanceof StateUnusable)) throw error
    }
  }
  const read = await readOn({ ...reading, state: newState(at) })
  return { ...read, isStateUnusable: mark !== undefined }
}

async function readOn(reading: Reading): Promise<LoadedRecord> {
  try {
    return await read(reading)
  } catch (error) {
    await reading.state.discard()
    throw error
  }
}

interface Reading {
  readonly files: StoreFiles
  readonly options: LoadOptions
  readonly parts: readonly JournalPart[]
  readonly trusted: number
  readonly open: OpenPart | undefined
  readonly state: OpenedState
}

async function read({ files, options, parts, trusted, open, state }: Reading): Promise<LoadedRecord> {
  const { form, head, vault, signal, onNotice } = options
  const { index, mark } = state
  let fileOf = (part: number): string => parts[part - 1]?.file ?? files.journal
  const log = new EventLog({ form, index, fileOf: (part) => fileOf(part) })
  const subjects = new SubjectShelf({ index, log, vault })
  const names = Promise.withResolvers<void>()
  const numberOf = (kind: FiledKind, id: string): string =>
    kind === 'letter'
      ? (shelf.letters.row(id)?.entry.agenda.printed ?? id)
      : (shelf.list.row(id)?.entry.number ?? id)
  const shelf = new RecordShelf({
    segments: state.files.segments,
    rebuild: (kind, row) => rebuildRecord(kind, row, { log, onNotice, numberOf }),
    subjectOf: async (id) => subjects.find(id),
    seqUpTo: (row, seq) => index.seqUpTo(row.lastSeq, seq),
    lastSeq: () => index.lastSeq,
    namesRead: () => names.promise,
  })
  const { rows, keyOf, keys } = await readRecords(state, shelf)
  loadKeys(vault, keyOf, { form, mark })
  const keysDigest = (): string => vault.digest(form)
  const writer = new StateWriter(
    { state: state.files, shelf, index, vault, keysDigest, sizes: options.sizes },
    { ...state.written, rows },
    keys,
  )
  for (const part of parts.slice(0, -1)) index.partEnds(part.number, part.bytes)

  const from = startOf(parts, { trusted, head, open, mark })
  const replay = await replayJournal(parts, {
    form,
    from,
    reached: [head.mark],
    knownUpTo: mark?.bytes ?? 0,
    onTransaction: (body, place) => applyLine(body, place, { shelf, index, vault, writer }),
    onPause: async () => {
      if (shelf.unwrittenCount > heldWhileReading) await writer.spill()
    },
    ...(signal && { signal }),
  })
  const last = parts.at(-1)
  index.lastLineEnds(replay.end.bytes - (last?.start ?? 0))
  return {
    ...replay,
    ...{ shelf, index, log, subjects, writer, state, parts, trusted, open },
    texts: new TextShelf(seedFrom(form.digest('seed of the words'))),
    isStateUnusable: false,
    namesRead: () => names.promise,
    endNames: names.resolve,
    setFileOf(next) {
      fileOf = next
    },
  }
}

interface StartOptions extends Pick<Reading, 'trusted' | 'open'> {
  readonly head: Head
  readonly mark: StateMark | undefined
}

/** Where the first line is that has to be read: all before it is believed, and the state knows it. */
function startOf(parts: readonly JournalPart[], { trusted, head, open, mark }: StartOptions): JournalMark {
  const upTo = mark?.bytes ?? 0
  if (mark && open && upTo >= (parts.at(-1)?.start ?? 0))
    return { seq: mark.seq, bytes: upTo, hash: mark.hash }
  let start = journalStart
  for (const [at, sealed] of head.parts.slice(0, trusted).entries()) {
    const next = parts[at + 1]
    if (!next || next.start > upTo) break
    start = { seq: sealed.seq, bytes: next.start, hash: sealed.hash }
  }
  return start
}

interface Applied {
  readonly shelf: RecordShelf
  readonly index: EventIndex
  readonly vault: PersonVault
  readonly writer: StateWriter
}

/** A line that the state does not know, or not all of: what it knows already is left as it is. */
function applyLine(body: JournalBody, place: LinePlace, { shelf, index, vault, writer }: Applied): void {
  const { commandId, events, subjects, seq } = body
  for (const event of events)
    if (event.commandId !== commandId)
      throw new Error(`event of command ${event.commandId} under ${commandId}`)
  if (seq > index.lastSeq) {
    if (index.lineOfCommand(commandId)) throw new Error(`command ${commandId} twice`)
    index.add(body, place, (key) => shelf.span(key))
  }
  for (const [at, event] of events.entries()) {
    const key = recordOf(event)
    const [span, lastSeq] = [shelf.span(key), seq + at]
    if (span && span.lastSeq >= lastSeq) continue
    const record = applyEvent(shelf.find(key.kind, key.id), event)
    shelf.put(key.kind, record, { firstSeq: span?.firstSeq ?? lastSeq, lastSeq, changedAt: event.at })
  }
  for (const sealed of subjects) if (vault.adopt(sealed)) writer.noteSubject(sealed)
  for (const { caseId, part, subject } of sealedTexts(events, subjects))
    if (vault.adopt(subject)) writer.noteText([caseId, part, subject])
}
