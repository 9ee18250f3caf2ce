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

/** Gives whole lines, some at a time; answers with what stands behind the last line end. */
function giveLines(block: Buffer, rest: Buffer, give: (piece: Buffer) => void): Buffer {
  let start = 0
  if (rest.length > 0) {
    start = block.indexOf(lineEnd) + 1
    if (start === 0) return Buffer.concat([rest, block])
    give(Buffer.concat([rest, block.subarray(0, start)]))
  }
  while (start < block.length) {
    const before = block.lastIndexOf(lineEnd, start + textBytes - 1) + 1
    // A line that is longer than a piece is a piece of its own.
    const end = before > start ? before : block.indexOf(lineEnd, start) + 1
    if (end === 0) break
    give(block.subarray(start, end))
    start = end
  }
  return Buffer.from(block.subarray(start))
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
    let unread: { readonly cause: unknown } | undefined
    // Whether a piece that cannot be read is damage, or our own mistake, only the digest of the whole tells.
    const give = (piece: Buffer): void => {
      unread ??= causeOf(() => onPiece(piece))
    }
    let rest: Buffer = Buffer.alloc(0)
    for await (const block of this.#blocks(rowBytes ? pieceBytes - (pieceBytes % rowBytes) : pieceBytes)) {
      this.#digest.update(block)
      if (rowBytes) give(block)
      else rest = giveLines(block, rest, give)
    }
    if (rest.length > 0) give(rest)
    if (this.#digest.value() !== digest) throw new StateUnusable(`${this.name} is not what it was`, unread)
    if (unread) throw unread.cause
  }

  /** All rows once more, as JSON, after it was passed; some at a time, as far as it counted when it began. */
  async *rows<Row>(): AsyncGenerator<Row[]> {
    let rest: Buffer = Buffer.alloc(0)
    for await (const block of this.#blocks(pieceBytes)) {
      const pieces: Buffer[] = []
      rest = giveLines(block, rest, (piece) => pieces.push(piece))
      for (const piece of pieces) yield parseRows(piece)
    }
  }

  /** All that counts, a block good only until the next one: while one is gone through, the next is read. */
  async *#blocks(blockBytes: number): AsyncGenerator<Buffer> {
    const bytes = this.#bytes
    const rooms = [Buffer.allocUnsafeSlow(blockBytes), Buffer.allocUnsafeSlow(blockBytes)] as const
    const read = async (at: number, turn: number): Promise<Buffer> => {
      const room = rooms[turn % 2 === 0 ? 0 : 1]
      const wanted = Math.min(bytes - at, blockBytes)
      const { bytesRead } = await this.#handle.read(room, 0, wanted, at)
      if (bytesRead < wanted) throw new StateUnusable(`${this.name} is shorter than it was`)
      return room.subarray(0, wanted)
    }
    let next = bytes > 0 ? read(0, 0) : undefined
    try {
      for (let at = 0, turn = 1; next; turn += 1) {
        const block = await next
        at += block.length
        next = at < bytes ? read(at, turn) : undefined
        yield block
      }
    } finally {
      // Whoever looks no further must not find it reading still, nor be told of it.
      await next?.catch(() => undefined)
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
