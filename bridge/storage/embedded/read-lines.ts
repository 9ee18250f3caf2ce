import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

export interface RawLine {
  /** In its file, from 1. */
  readonly number: number
  /** In its file. */
  readonly offset: number
  /** Without the line end. */
  readonly bytes: Buffer
  /** False only for a last line that ends without a line end. */
  readonly ended: boolean
}

interface ReadOptions {
  readonly signal?: AbortSignal | undefined
  readonly from?: number
}

const lineEnd = 0x0a

/**
 * The lines of a file as it stands now, a chunk's worth at a time; a missing file has none. Zeros behind the last
 * byte that is not zero are room made ready for lines to come, and none. With `from`, the
 * beginning of a line, they are counted from there.
 */
export async function* readLines(
  file: string,
  { signal, from = 0 }: ReadOptions = {},
): AsyncGenerator<RawLine[]> {
  const size = (await stat(file, { throwIfNoEntry: false }))?.size ?? 0
  if (size <= from) return
  const chunks = createReadStream(file, {
    start: from,
    end: size - 1,
    highWaterMark: 1 << 20,
    ...(signal && { signal }),
  })
  let number = 0
  let offset = from
  let rest: Buffer[] = []
  const take = (bytes: Buffer, ended: boolean): RawLine => {
    const line = { number: ++number, offset, bytes, ended }
    offset += bytes.length + (ended ? 1 : 0)
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
  const last = withoutZeros(Buffer.concat(rest))
  if (last.length > 0) yield [take(last, false)]
}

function withoutZeros(bytes: Buffer): Buffer {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  return bytes.subarray(0, end)
}
