import { createSecretKey, hash, type KeyObject, randomBytes } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '#bridge/disk/sync-folder.ts'
import { letOthersGo } from '#bridge/let-others-go.ts'
import { PersonKeyLost, StoreUnwritable } from '#bridge/ports/store-problem.ts'
import { unwrapKey, wrapKey, wrappedLength } from './key-wrap.ts'
import type { Signer } from './line-form.ts'

/** A record of 64 bytes never lies across two sectors: its state, the wrapped key, three bytes unused. */
const recordLength = 64
const live = 1
const gone = 2
const openedKeys = 1024
/** Records that share one digest. */
const recordsInBlock = 1024

/**
 * The keys of the people, by number, in a file of their own that only grows; wrapped under a master key. To destroy
 * one is to mark it and then overwrite it: one that is marked is overwritten again at the next opening.
 */
export class PersonKeys {
  readonly #file: string
  readonly #handle: FileHandle
  /** Node takes a `KeyObject` many times faster than the bytes of a key. */
  readonly #master: KeyObject
  #records: Buffer
  #count: number
  /** Those used last, unwrapped. */
  readonly #opened = new Map<number, KeyObject>()
  /** Digest of each block of records; absent where one of them changed since. */
  readonly #blocks: (string | undefined)[] = []

  private constructor(at: { file: string; handle: FileHandle; master: Buffer; records: Buffer }) {
    this.#file = at.file
    this.#handle = at.handle
    this.#master = createSecretKey(at.master)
    this.#records = at.records
    this.#count = Math.floor(at.records.length / recordLength)
  }

  /** Opens the file, or makes an empty one (0600). A record cut short was never used: it is written over. */
  static async open(file: string, master: Buffer): Promise<PersonKeys> {
    const handle = await openOrMake(file)
    try {
      const keys = new PersonKeys({ file, handle, master, records: await handle.readFile() })
      keys.#refuseOtherMaster()
      for (let number = 0; number < keys.#count; number++) {
        if (keys.isGone(number) && !keys.#isBlank(number)) await keys.#blank(number)
      }
      return keys
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  /** Over all of them as they lie in the file. Only what changed since the last time is gone through again. */
  digest(signer: Signer): string {
    const blocks = Math.ceil(this.#count / recordsInBlock)
    for (let block = 0; block < blocks; block++) {
      const end = Math.min(this.#count, (block + 1) * recordsInBlock)
      const bytes = this.#records.subarray(block * recordsInBlock * recordLength, end * recordLength)
      this.#blocks[block] ??= hash('sha256', bytes, 'hex')
    }
    return signer.digest(`keys ${this.#count} ${this.#blocks.join(' ')}`)
  }

  get count(): number {
    return this.#count
  }

  isGone(number: number): boolean {
    return this.#record(number)[0] === gone
  }

  /** Throws `PersonKeyLost` where the file does not hold it; never called for one that is gone. */
  get(number: number): KeyObject {
    const opened = this.#opened.get(number)
    if (opened) return opened
    const record = this.#record(number)
    try {
      const key = unwrapKey(record.subarray(1, 1 + wrappedLength), this.#master, number)
      this.#noteOpened(number, key)
      return key
    } catch (error) {
      throw new PersonKeyLost(this.#file, error)
    }
  }

  /** Makes new keys; durable when it resolves, with the number of the first. */
  async make(count: number): Promise<number> {
    const first = this.#count
    const made = Buffer.alloc(count * recordLength)
    const keys = Array.from({ length: count }, () => randomBytes(32))
    const pause = letOthersGo()
    for (const [at, key] of keys.entries()) {
      made[at * recordLength] = live
      wrapKey(key, this.#master, first + at).copy(made, at * recordLength + 1)
      await pause()
    }
    await this.#write(made, first * recordLength)
    this.#keep(made, first * recordLength)
    this.#count = first + count
    for (const [at, key] of keys.entries()) {
      this.#changed(first + at)
      this.#noteOpened(first + at, createSecretKey(key))
    }
    return first
  }

  /** Nothing that was sealed under it can be read again once this resolves. May be called again where it rejects. */
  async destroy(number: number): Promise<void> {
    const record = this.#record(number)
    await this.#write(Buffer.from([gone]), number * recordLength)
    record[0] = gone
    this.#changed(number)
    this.#opened.delete(number)
    await this.#blank(number)
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }

  #record(number: number): Buffer {
    if (number < 0 || number >= this.#count) throw new PersonKeyLost(this.#file)
    return this.#records.subarray(number * recordLength, (number + 1) * recordLength)
  }

  #noteOpened(number: number, key: KeyObject): void {
    if (this.#opened.size >= openedKeys) this.#opened.clear()
    this.#opened.set(number, key)
  }

  /** Of several live keys one at least must open, or the master is not the one they were made under. */
  #refuseOtherMaster(): void {
    const some = this.#live(8)
    const failures = some.flatMap((number) => {
      try {
        this.get(number)
        return []
      } catch (error) {
        return error
      }
    })
    if (failures.length > 0 && failures.length === some.length) throw failures[0]
  }

  #live(atMost: number): number[] {
    const found: number[] = []
    for (let number = 0; number < this.#count && found.length < atMost; number++)
      if (this.#record(number)[0] === live) found.push(number)
    return found
  }

  #isBlank(number: number): boolean {
    return this.#record(number)
      .subarray(1)
      .every((byte) => byte === 0)
  }

  async #blank(number: number): Promise<void> {
    await this.#write(Buffer.alloc(recordLength - 1), number * recordLength + 1)
    this.#record(number).fill(0, 1)
    this.#changed(number)
  }

  #changed(number: number): void {
    this.#blocks[Math.floor(number / recordsInBlock)] = undefined
  }

  #keep(bytes: Buffer, position: number): void {
    if (position + bytes.length > this.#records.length) {
      const wider = Buffer.alloc(Math.max(position + bytes.length, this.#records.length * 2))
      this.#records.copy(wider)
      this.#records = wider
    }
    bytes.copy(this.#records, position)
  }

  async #write(bytes: Buffer, position: number): Promise<void> {
    try {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, position + done)
        done += bytesWritten
      }
      await this.#handle.datasync()
    } catch (cause) {
      // Whoever tries again writes the same place anew, so that a failed sync leaves nothing to be believed.
      throw new StoreUnwritable(this.#file, cause)
    }
  }
}

async function openOrMake(file: string): Promise<FileHandle> {
  const handle = await open(file, 'a', 0o600)
  await handle.close()
  await syncFolder(dirname(file))
  return open(file, 'r+')
}
