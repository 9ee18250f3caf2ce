import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

export interface RawLine {
  /** Counts from 1. */
  readonly number: number
  readonly offset: number
  /** Without the line end. */
  readonly bytes: Buffer
  /** False only for a last line that ends without a line end. */
  readonly ended: boolean
  /** Whether the file ends with it. */
  readonly last: boolean
}

const lineEnd = 0x0a

/** The lines of a file as it stands now, a chunk's worth at a time. A missing file has none. */
export async function* readLines(file: string, signal?: AbortSignal): AsyncGenerator<RawLine[]> {
  const size = (await stat(file, { throwIfNoEntry: false }))?.size ?? 0
  if (size === 0) return
  const chunks = createReadStream(file, { end: size - 1, highWaterMark: 1 << 20, ...(signal && { signal }) })
  let number = 0
  let offset = 0
  let rest: Buffer[] = []
  const take = (bytes: Buffer, ended: boolean): RawLine => {
    const end = offset + bytes.length + (ended ? 1 : 0)
    const line = { number: ++number, offset, bytes, ended, last: end === size }
    offset = end
    return line
  }
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    const lines: RawLine[] = []
    let from = 0
    for (let at = chunk.indexOf(lineEnd); at >= 0; at = chunk.indexOf(lineEnd, from)) {
      const tail = chunk.subarray(from, at)
      lines.push(take(rest.length > 0 ? Buffer.concat([...rest, tail]) : tail, true))
      rest = []
      from = at + 1
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
    yield lines
  }
  if (rest.length > 0) yield [take(Buffer.concat(rest), false)]
}
