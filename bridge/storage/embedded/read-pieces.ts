import { open } from 'node:fs/promises'
import { errorCode } from '#bridge/ports/store-problem.ts'

const pieceBytes = 256 * 1024

/** A file, or a stretch of it, in pieces that are good only until the next one. */
export async function* readPieces(
  file: string,
  { from = 0, end = Number.POSITIVE_INFINITY }: { readonly from?: number; readonly end?: number } = {},
): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r').catch(whereMissing)
  if (!handle) return
  try {
    const room = Buffer.allocUnsafeSlow(pieceBytes)
    for (let at = from; at < end; ) {
      const { bytesRead } = await handle.read(room, 0, Math.min(pieceBytes, end - at), at)
      if (bytesRead === 0) return
      at += bytesRead
      yield room.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

function whereMissing(error: unknown): undefined {
  if (errorCode(error) === 'ENOENT') return undefined
  throw error
}
