import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { KeptDocument } from '#bridge/ports/documents.ts'
import { KeptKind } from '#shared/schema/document.ts'

const MAGIC = Buffer.from('LKD1')
const NONCE = 12
const TAG = 16
/** The mark, then the kind sealed by itself: it can be told without opening the rest. */
export const headLength = MAGIC.length + NONCE + 1 + TAG
/** All that is not content. */
export const sealedOverhead = headLength + NONCE + TAG
/** Worked on at once; in between others get their turn. */
const PIECE = 1024 * 1024

/** Seals a document under the key of its person, bound to its hash: under another name it does not open. */
export async function sealDocument(
  { kind, bytes }: KeptDocument,
  hash: string,
  key: KeyObject,
): Promise<Buffer> {
  const sealedKind = await seal(Buffer.from([KeptKind.options.indexOf(kind)]), key, labelOf('head', hash))
  return Buffer.concat([MAGIC, sealedKind, await seal(bytes, key, labelOf('body', hash))])
}

/** Throws where it was not sealed so. */
export async function unsealKind(sealed: Uint8Array, hash: string, key: KeyObject): Promise<KeptKind> {
  if (!MAGIC.equals(sealed.subarray(0, MAGIC.length))) throw new Error('not a sealed document')
  const [at = -1] = await unseal(sealed.subarray(MAGIC.length, headLength), key, labelOf('head', hash))
  return KeptKind.parse(KeptKind.options[at])
}

/** Throws where it was not sealed so. */
export async function unsealDocument(
  sealed: Uint8Array,
  hash: string,
  key: KeyObject,
): Promise<KeptDocument> {
  const kind = await unsealKind(sealed, hash, key)
  return { kind, bytes: await unseal(sealed.subarray(headLength), key, labelOf('body', hash)) }
}

function labelOf(part: 'head' | 'body', hash: string): Buffer {
  return Buffer.from(`document ${part} ${hash}`)
}

async function seal(bytes: Uint8Array, key: KeyObject, bound: Buffer): Promise<Buffer> {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound)
  const text = await inPieces(bytes, (piece) => cipher.update(piece))
  return Buffer.concat([nonce, ...text, cipher.final(), cipher.getAuthTag()])
}

async function unseal(sealed: Uint8Array, key: KeyObject, bound: Buffer): Promise<Buffer> {
  if (sealed.length < NONCE + TAG) throw new Error('cut off')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAAD(bound).setAuthTag(sealed.subarray(-TAG))
  const text = await inPieces(sealed.subarray(NONCE, -TAG), (piece) => decipher.update(piece))
  return Buffer.concat([...text, decipher.final()])
}

async function inPieces(bytes: Uint8Array, work: (piece: Uint8Array) => Buffer): Promise<Buffer[]> {
  const done: Buffer[] = []
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (at > 0) await nextTurn()
    done.push(work(bytes.subarray(at, at + PIECE)))
  }
  return done
}
