import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

/** Bytes of a wrapped key: nonce, 32 bytes of key, tag. */
export const wrappedLength = 60

/** Wraps one key under another, bound to its number: it opens nowhere else. */
export function wrapKey(key: Buffer, master: KeyObject, number: number): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', master, nonce).setAAD(label(number))
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
}

/** Throws where the bytes are not that key wrapped under that master. */
export function unwrapKey(wrapped: Buffer, master: KeyObject, number: number): KeyObject {
  const nonce = wrapped.subarray(0, 12)
  const decipher = createDecipheriv('aes-256-gcm', master, nonce, { authTagLength: 16 })
  decipher.setAAD(label(number)).setAuthTag(wrapped.subarray(-16))
  return createSecretKey(Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]))
}

function label(number: number): Buffer {
  return Buffer.from(`key ${number}`)
}
