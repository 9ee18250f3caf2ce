import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FiledKind } from '#bridge/ports/event-store.ts'
import type { JournalMark } from '#bridge/storage/embedded/journal-line.ts'
import type { PersonVault } from '#bridge/storage/embedded/person-vault.ts'
import type { SealedSubject } from '#bridge/storage/embedded/sealed-subject.ts'
import type { Records } from '#shared/schema/records.ts'
import { countingRows } from './counting-rows.ts'
import type { EventIndex } from './event-index.ts'
import type { FiledRow } from './filed-records.ts'
import type { NumberRows } from './number-rows.ts'
import type { NumberSet } from './number-set.ts'
import type { PagedRows } from './paged-rows.ts'
import { filedRow, keyRow, smallRow } from './record-rows.ts'
import { filedKinds, type RecordShelf } from './record-shelf.ts'
import type { TextRow } from './sealed-texts.ts'
import type { SegmentPlace } from './segments.ts'
import { StateFile } from './state-file.ts'
import type { StateFiles } from './state-files.ts'
import type { StateMark } from './state-mark.ts'
import type { StoreSizes } from './store-sizes.ts'

/** No longer at a stretch, so that nobody feels it. */
const sliceMs = 2
/** Written at once. */
const batchBytes = 256 * 1024
const batchRows = 1 << 14
/** Records written anew in one go, to empty a segment. */
const movedAtOnce = 500
const rowsAtOnce = 200

interface WriterParts {
  readonly state: StateFiles
  readonly shelf: RecordShelf
  readonly index: EventIndex
  readonly vault: PersonVault
  /** Over the file of the keys of people, as it is now. */
  readonly keysDigest: () => string
  readonly sizes: StoreSizes
}

/** What the files of the state hold. */
export interface WrittenState {
  readonly lines: number
  readonly events: number
  readonly subjects: number
  /** Rows in the file of records. */
  readonly rows: number
}

export const nothingWritten: WrittenState = { lines: 0, events: 0, subjects: 0, rows: 0 }

/** Brings the files of the state up to the record, in slices beside the running work. */
export class StateWriter {
  readonly #state: StateFiles
  readonly #shelf: RecordShelf
  readonly #index: EventIndex
  readonly #vault: PersonVault
  /** Numbers of the keys whose persons stand in the file of records, or wait to. */
  readonly #keys: NumberSet
  #written: { lines: number; events: number; subjects: number }
  #rows: number
  #people: SealedSubject[] = []
  #texts: TextRow[] = []
  #newKeys = new Map<string, number>()
  #sliceEnd = 0
  /** What no head names once the next one is saved. */
  #obsolete: StateFile[] = []
  #dead: number[] = []
  readonly #keysDigest: () => string
  readonly #sizes: StoreSizes

  constructor(parts: WriterParts, written: WrittenState, keys: NumberSet) {
    this.#state = parts.state
    this.#shelf = parts.shelf
    this.#index = parts.index
    this.#keysDigest = parts.keysDigest
    this.#sizes = parts.sizes
    this.#written = { ...written }
    this.#rows = written.rows
    this.#vault = parts.vault
    this.#keys = keys
  }

  /** What a durable transaction made known of people. */
  noteSubject(sealed: SealedSubject): void {
    if (sealed.kind === 'person') this.#people.push(sealed)
    if (!this.#keys.add(sealed.key)) return
    this.#newKeys.set(sealed.personId, sealed.key)
  }

  /** Whether the person has a key that no durable line tells of: a start would not find it again. */
  isKeyUntold(personId: string): boolean {
    const person = this.#vault.findKey(personId)
    return person !== undefined && !this.#keys.has(person.number)
  }

  noteText(row: TextRow): void {
    this.#texts.push(row)
  }

  /** Texts that are not in the file of texts yet, oldest first. */
  get unwrittenTexts(): readonly TextRow[] {
    return this.#texts
  }

  /** People who are not in the file of people yet, oldest first. */
  get unwrittenPeople(): readonly SealedSubject[] {
    return this.#people
  }

  /** Only what would otherwise fill the memory: nothing counts until `write`. */
  async spill(): Promise<void> {
    await this.#state.make()
    await this.#writeRecords()
  }

  /**
   * Writes what has changed; on the disk when it resolves. `from` is a durable end of the journal. What it answers
   * counts once a head names it. May be tried again where it rejects.
   */
  async write(from: JournalMark): Promise<StateMark> {
    await this.#state.make()
    const { files, segments } = this.#state
    const counting = this.#shelf.count + this.#keys.size
    if (this.#rows > 2 * counting + this.#sizes.fewRows) await this.#rewriteRows()
    this.#moveOutOfWaste()
    await this.#writeRecords()
    await this.#writeKeys()
    await this.#writeSealed(files.people, this.#people)
    await this.#writeSealed(files.texts, this.#texts)
    // Now, so that no record that was written is ahead of the index.
    const { lines, events, subjects } = this.#index.rows
    const lengths = { lines: lines.length, events: events.length, subjects: subjects.length }
    await this.#writeRows('lines', lines, lengths.lines)
    await this.#writeRows('events', events, lengths.events)
    await this.#writeRows('subjects', subjects, lengths.subjects)
    await Promise.all([segments.sync(), ...Object.values(files).map((file) => file.sync())])
    const { seq, bytes, hash } = from
    this.#dead = segments.dead()
    return {
      ...{ seq, bytes, hash },
      lines: files.lines.mark(),
      events: files.events.mark(),
      subjects: files.subjects.mark(),
      records: files.records.mark(),
      people: files.people.mark(),
      texts: files.texts.mark(),
      cases: segments.marks().filter(({ number }) => !this.#dead.includes(number)),
      keys: this.#keysDigest(),
    }
  }

  /** A head names what was written: what it no longer names can go. */
  async settled(): Promise<void> {
    const { segments, folder } = this.#state
    await segments.drop(this.#dead.splice(0))
    for (const file of this.#obsolete.splice(0)) {
      await file.close()
      await rm(join(folder, file.name), { force: true })
    }
  }

  /** Something waits to be written that no transaction brought: it was made anew, or lay in an older form. */
  get isBehind(): boolean {
    return this.#state.areMade && this.#shelf.unwrittenCount > 0
  }

  /** A short journal is read as quickly as a state: then there need be none. */
  get isWorthIt(): boolean {
    return this.#state.areMade || this.#index.lineCount >= this.#sizes.shortestLines
  }

  async close(): Promise<void> {
    await Promise.all(this.#obsolete.map((file) => file.close()))
    await this.#state.close()
  }

  async #writeRecords(): Promise<void> {
    for (const kind of filedKinds) await this.#writeFiled(kind)
    for (const key of this.#shelf.unwrittenSmall()) {
      const held = this.#shelf.heldSmall(key)
      if (!held) continue
      await this.#appendRows([smallRow(key.kind, held)])
      this.#shelf.wroteSmall(key, held)
      await this.#pause()
    }
  }

  async #writeFiled<K extends FiledKind>(kind: K): Promise<void> {
    const { segments } = this.#state
    const filed = this.#shelf.filed[kind]
    let batch: { record: Records[K]; row: FiledRow; bytes: Buffer }[] = []
    let size = 0
    const flush = async (): Promise<void> => {
      const places = await segments.append(batch.map(({ bytes }) => bytes))
      const placed = batch.map((each, at) => ({ ...each, place: places[at] as SegmentPlace }))
      await this.#appendRows(placed.map(({ row, place }) => filedRow(kind, row, place)))
      for (const { record, place } of placed) filed.wrote(record, place)
      batch = []
      size = 0
    }
    for (const id of filed.unwrittenIds()) {
      const [record, row] = [filed.unwritten(id), this.#shelf.row(kind, id)]
      if (!record || !row) continue
      const bytes = segments.encode(kind, record)
      batch.push({ record, row, bytes })
      size += bytes.length
      if (size >= batchBytes) await flush()
      await this.#pause()
    }
    if (batch.length > 0) await flush()
  }

  async #writeKeys(): Promise<void> {
    const keys = [...this.#newKeys]
    for (let at = 0; at < keys.length; at += batchRows) {
      await this.#appendRows(keys.slice(at, at + batchRows).map(([id, number]) => keyRow(id, number)))
      await this.#pause()
    }
    for (const [id, number] of keys) if (this.#newKeys.get(id) === number) this.#newKeys.delete(id)
  }

  /** Those that wait now; they wait no more once they are written. */
  async #writeSealed(file: StateFile, waiting: unknown[]): Promise<void> {
    for (let left = waiting.length; left > 0; ) {
      const rows = waiting.slice(0, Math.min(left, 1000)).map((each) => `${JSON.stringify(each)}\n`)
      await file.append(Buffer.from(rows.join('')))
      waiting.splice(0, rows.length)
      left -= rows.length
      await this.#pause()
    }
  }

  async #writeRows(
    name: 'lines' | 'events' | 'subjects',
    rows: NumberRows | PagedRows,
    to: number,
  ): Promise<void> {
    for (let at = this.#written[name]; at < to; at = this.#written[name]) {
      const end = Math.min(to, at + batchRows)
      await this.#state.files[name].append(rows.bytes(at, end))
      this.#written[name] = end
      await this.#pause()
    }
  }

  async #appendRows(rows: readonly string[], file: StateFile = this.#state.files.records): Promise<void> {
    if (rows.length === 0) return
    await file.append(Buffer.from(rows.join('')))
    this.#rows += rows.length
  }

  /** A new file of records with one row of each thing; those that wait to be written get theirs afterwards. */
  async #rewriteRows(): Promise<void> {
    const { folder, form, files } = this.#state
    const old = files.records
    const number = Number(old.name.split('.').at(-1)) + 1
    const made = await StateFile.create(folder, `records.${number}`, form)
    const rowsBefore = this.#rows
    this.#rows = 0
    try {
      let some: string[] = []
      for (const row of countingRows(this.#shelf, this.#vault, this.#keys)) {
        some.push(row)
        if (some.length < rowsAtOnce) continue
        await this.#appendRows(some, made)
        await this.#pause()
        some = []
      }
      await this.#appendRows(some, made)
    } catch (error) {
      this.#rows = rowsBefore
      await made.close()
      throw error
    }
    files.records = made
    this.#obsolete.push(old)
  }

  #moveOutOfWaste(): void {
    const segment = this.#state.segments.wasteful()
    if (segment === undefined) return
    let moved = 0
    for (const kind of filedKinds)
      for (const { entry, where } of this.#shelf.rows(kind)) {
        if (where?.segment !== segment) continue
        this.#shelf.filed[kind].writeAgain(entry.id)
        if (++moved === movedAtOnce) return
      }
  }

  async #pause(): Promise<void> {
    const now = performance.now()
    if (now < this.#sliceEnd) return
    await new Promise((resolve) => setImmediate(resolve))
    this.#sliceEnd = performance.now() + sliceMs
  }
}
