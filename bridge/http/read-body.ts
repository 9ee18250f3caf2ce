import type { IncomingMessage } from 'node:http'
import { DomainError } from '#shared/errors.ts'

/** The whole body, counted while it comes: never more than `most` bytes are held, whatever its length was said to be. */
export async function readBody(req: IncomingMessage, most: number): Promise<Buffer> {
  const tooLarge = new DomainError('document-too-large', { limit: `${Math.floor(most / 1024 / 1024)} MB` })
  if (Number(req.headers['content-length'] ?? 0) > most) throw tooLarge
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > most) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
