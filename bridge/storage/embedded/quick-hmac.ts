import { hash } from 'node:crypto'

const blockBytes = 64
const digestBytes = 32

/**
 * HMAC-SHA256 (RFC 2104) as 64 hexadecimal digits, for what is short and frequent: an object of `createHmac` costs more
 * than the digest itself, and leaves more behind to be cleared away.
 */
export function quickHmac(secret: Buffer): (content: Buffer | string) => string {
  const key = Buffer.alloc(blockBytes)
  if (secret.length > blockBytes) hash('sha256', secret, 'buffer').copy(key)
  else secret.copy(key)
  const inner = key.map((byte) => byte ^ 0x36)
  const outer = Buffer.alloc(blockBytes + digestBytes)
  outer.set(key.map((byte) => byte ^ 0x5c))
  let room = Buffer.concat([inner, Buffer.alloc(8192)])

  return (content) => {
    const most = blockBytes + (typeof content === 'string' ? 3 * content.length : content.length)
    if (most > keptBytes) return digestOf(Buffer.concat([inner, Buffer.from(content as string)]))
    if (most > room.length) room = Buffer.concat([inner, Buffer.alloc(2 * most)])
    const length =
      typeof content === 'string' ? room.write(content, blockBytes) : content.copy(room, blockBytes)
    return digestOf(room.subarray(0, blockBytes + length))
  }

  function digestOf(message: Buffer): string {
    // As text of a byte a letter: to make a Buffer of it costs as much again as the digest.
    outer.write(hash('sha256', message, 'binary'), blockBytes, 'latin1')
    return hash('sha256', outer, 'hex')
  }
}

/** Room that is kept for the next one. */
const keptBytes = 1 << 20
