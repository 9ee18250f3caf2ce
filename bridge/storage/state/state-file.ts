import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentDigest } from '#bridge/storage/embedded/content-digest.ts'
import type { KeyedForm } from '#bridge/storage/embedded/line-form.ts'
import type { FileMark } from './state-mark.ts'

/** Thrown where a file of the state is not what the head says. It is made anew from the journal. */
export class StateUnusable extends Error {
  override readonly name = 'StateUnusable'
}

interface PassOptions {
  readonly digest: string
  /** Length of a row; absent where rows end with a line end. */
  readonly rowBytes?: number
}

const lineEnd = 0x0a
/** Read at once; text is kept short, so that what it leaves behind is cleared away quickly. */
const pieceBytes = 1 << 20
const textBytes = 1 << 16

/** JSON rows, a line each. */
export function parseRows<Row>(piece: Buffer): Row[] {
  return JSON.parse(`[${piece.toString('utf8', 0, piece.length - 1).replaceAll('\n', ',')}]`)
}

function causeOf(act: () => void): { readonly cause: unknown } | undefined {
  try {
    act()
  } catch (cause) {
    return { cause }
  }
  return undefined
}

/** A file that only grows; how far it counts is said elsewhere, with a digest that is kept up as it grows. */
export class StateFile {
  readonly name: string
  readonly #handle: FileHandle
  #bytes: number
  #digest: ContentDigest

  private constructor(at: { name: string; handle: FileHandle; bytes: number; digest: ContentDigest }) {
    this.name = at.name
    this.#handle = at.handle
    this.#bytes = at.bytes
    this.#digest = at.digest
  }

  static async create(folder: string, name: string, form: KeyedForm): Promise<StateFile> {
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC
    const handle = await open(join(folder, name), flags, 0o600)
    return new StateFile({ name, handle, bytes: 0, digest: form.content(name) })
  }

  /** To be read through with `pass` before anything else. */
  static async open(folder: string, { name, bytes }: FileMark, form: KeyedForm): Promise<StateFile> {
    const handle = await open(join(folder, name), 'r+').catch((error: unknown) => {
      throw new StateUnusable(`${name} cannot be opened`, { cause: error })
    })
    return new StateFile({ name, handle, bytes, digest: form.content(name) })
  }

  /** For reading a place of it on the spot. */
  get descriptor(): number {
    return this.#handle.fd
  }

  /**
   * Gives all that counts in it, in pieces of whole rows that are good only until the next one. Throws
   * `StateUnusable`, at the end, where it is not what the mark says; a piece that could not be read tells why.
   */
  async pass({ digest, rowBytes }: PassOptions, onPiece: (piece: Buffer) => void): Promise<void> {
    let room = Buffer.allocUnsafeSlow(rowBytes ? pieceBytes - (pieceBytes % rowBytes) : textBytes)
    let kept = 0
    let unread: { readonly cause: unknown } | undefined
    for (let at = 0; at < this.#bytes; ) {
      const wanted = Math.min(this.#bytes - at, room.length - kept)
      const { bytesRead } = await this.#handle.read(room, kept, wanted, at)
      if (bytesRead < wanted) throw new StateUnusable(`${this.name} is shorter than it was`)
      this.#digest.update(room.subarray(kept, kept + bytesRead))
      at += bytesRead
      const held = room.subarray(0, kept + bytesRead)
      const end = rowBytes || at === this.#bytes ? held.length : held.lastIndexOf(lineEnd) + 1
      // Whether a piece that cannot be read is damage, or our own mistake, only the digest of the whole tells.
      if (end > 0 && !unread) unread = causeOf(() => onPiece(held.subarray(0, end)))
      kept = held.length - end
      // A row that is longer than the room needs more of it.
      const next = kept * 2 > room.length ? Buffer.allocUnsafeSlow(room.length * 2) : room
      held.copy(next, 0, end)
      room = next
    }
    if (this.#digest.value() !== digest) throw new StateUnusable(`${this.name} is not what it was`, unread)
    if (unread) throw unread.cause
  }

  /** All rows once more, as JSON, after it was passed; some at a time. */
  async *rows<Row>(): AsyncGenerator<Row[]> {
    let room = Buffer.allocUnsafeSlow(textBytes)
    const [bytes, descriptor] = [this.#bytes, this.#handle]
    let kept = 0
    for (let at = 0; at < bytes; ) {
      const wanted = Math.min(bytes - at, room.length - kept)
      const { bytesRead } = await descriptor.read(room, kept, wanted, at)
      if (bytesRead === 0) return
      at += bytesRead
      const held = room.subarray(0, kept + bytesRead)
      const end = held.lastIndexOf(lineEnd) + 1
      if (end > 0) yield parseRows(held.subarray(0, end))
      kept = held.length - end
      const next = kept * 2 > room.length ? Buffer.allocUnsafeSlow(room.length * 2) : room
      held.copy(next, 0, end)
      room = next
    }
  }

  get bytes(): number {
    return this.#bytes
  }

  mark(): FileMark {
    return { name: this.name, bytes: this.#bytes, digest: this.#digest.value() }
  }

  /** Where it rejects, the file counts no further than before. */
  async append(content: Buffer): Promise<void> {
    for (let done = 0; done < content.length; ) {
      const { bytesWritten } = await this.#handle.write(
        content,
        done,
        content.length - done,
        this.#bytes + done,
      )
      done += bytesWritten
    }
    this.#digest.update(content)
    this.#bytes += content.length
  }

  async sync(): Promise<void> {
    await this.#handle.datasync()
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}
