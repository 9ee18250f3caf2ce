import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '#bridge/disk/sync-folder.ts'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { errorCode, StoreBroken } from '#bridge/ports/store-problem.ts'
import type { ContentDigest } from './content-digest.ts'
import { type JournalFile, openJournalFile } from './journal-file.ts'
import type { JournalMark } from './journal-line.ts'
import { partFile } from './journal-parts.ts'
import type { KeyedForm } from './line-form.ts'
import { makeDataFolder } from './make-data-folder.ts'
import { lookOf, partLabel, type SealedPart } from './sealed-part.ts'
import type { StoreFiles } from './store-files.ts'

interface KeeperOptions {
  readonly files: StoreFiles
  readonly form: KeyedForm
  /** The full parts, and the digest of what is in the one after them so far. */
  readonly sealed: readonly SealedPart[]
  readonly digest: ContentDigest
  readonly openFile?: (file: string) => Promise<JournalFile>
  readonly onNotice: (notice: StoreNotice) => void
  /** A part is full. */
  readonly onSealed: (part: number, sealed: SealedPart) => void
  /** When a part is full. */
  readonly limit: number
}

/** Leaves the part that is being written once it is full, and begins the next one. */
export class PartKeeper {
  readonly #options: KeeperOptions
  readonly #sealed: SealedPart[]
  #digest: ContentDigest
  /** Where turning over failed, it is tried again only after so much more. */
  #limit: number

  constructor(options: KeeperOptions) {
    this.#options = options
    this.#sealed = [...options.sealed]
    this.#digest = options.digest
    this.#limit = options.limit
  }

  get sealed(): readonly SealedPart[] {
    return this.#sealed
  }

  /** Over the part that is being written, as far as it is durable. */
  get open(): string {
    return this.#digest.value()
  }

  /** Number of the part that is being written. */
  get current(): number {
    return this.#sealed.length + 1
  }

  fileOf(part: number): string {
    const { files } = this.#options
    return part === this.current ? files.journal : partFile(files.parts, part)
  }

  wrote(lines: Buffer): void {
    this.#digest.update(lines)
  }

  isFull(bytes: number): boolean {
    return bytes >= this.#limit
  }

  /** The file of the next part; undefined where it cannot be made now: then the old one goes on. */
  async turnOver(file: JournalFile, bytes: number, end: JournalMark): Promise<JournalFile | undefined> {
    const { files, form, onNotice, onSealed, limit } = this.#options
    const [full, fresh] = [partFile(files.parts, this.current), `${files.journal}.fresh`]
    try {
      await makeDataFolder(files.parts)
      await file.truncate(bytes)
      await file.sync()
      await (await open(fresh, 'w', 0o600)).close()
    } catch (error) {
      this.#limit = bytes + limit
      onNotice(notTurned(error))
      return undefined
    }
    const next = await this.#rename(full, fresh)
    if (next instanceof Error) {
      this.#limit = bytes + limit
      onNotice(notTurned(next))
      return undefined
    }
    await file.close()
    const { seq, hash } = end
    const sealed = { bytes, seq, hash, digest: this.#digest.value(), look: (await lookOf(full)) ?? '' }
    this.#sealed.push(sealed)
    this.#digest = form.content(partLabel)
    this.#limit = limit
    onSealed(this.#sealed.length, sealed)
    return next
  }

  /**
   * The full part takes its place, the fresh file that of the journal. Where that cannot be made certain it is undone:
   * the full part goes on being written, and whichever name a power cut leaves it under, all is in it.
   */
  async #rename(full: string, fresh: string): Promise<JournalFile | Error> {
    const { files, openFile = openJournalFile } = this.#options
    const { journal, parts } = files
    const undo: (() => Promise<void>)[] = []
    try {
      await rename(journal, full)
      undo.push(() => rename(full, journal))
      await rename(fresh, journal)
      undo.push(() => rename(journal, fresh))
      await syncFolder(parts)
      await syncFolder(dirname(journal))
      return await openFile(journal)
    } catch (error) {
      try {
        for (const step of undo.reverse()) await step()
      } catch (cause) {
        throw new StoreBroken(journal, cause)
      }
      return error instanceof Error ? error : new Error(String(error))
    }
  }
}

function notTurned(error: unknown): StoreNotice {
  return {
    code: 'part-not-begun',
    message:
      `Bagian catatan yang baru tidak dapat dibuat (galat ${errorCode(error)}). Catatan tetap tersimpan di bagian ` +
      'yang lama; periksa ruang dan izin folder data.',
  }
}
