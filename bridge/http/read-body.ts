import type { IncomingMessage } from 'node:http'
import { DomainError } from '#shared/errors.ts'

/**
 * The whole body, in one piece of memory as long as its length was said to be (the guard has seen that it was said).
 * What is larger than `most` is refused before a byte of it is read.
 */
export async function readBody(req: IncomingMessage, most: number): Promise<Buffer> {
  const length = Number(req.headers['content-length'])
  if (length > most)
    throw new DomainError('document-too-large', { limit: `${Math.floor(most / 1024 / 1024)} MB` })
  const body = Buffer.alloc(length)
  let filled = 0
  for await (const chunk of req as AsyncIterable<Buffer>) filled += chunk.copy(body, filled)
  return body.subarray(0, filled)
}
