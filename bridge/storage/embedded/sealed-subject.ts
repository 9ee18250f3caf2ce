import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { Subject } from '#shared/schema/subject.ts'

/** A subject as it lies in the journal: nothing of its `data` can be read without the key of its person. */
export const SealedSubject = z.strictObject({
  ...z.omit(Subject, { data: true }).shape,
  /** Number of the key of the person (`PersonKeys`). */
  key: z.int(),
  /** Base64 of nonce (12 bytes), AES-256-GCM text and tag (16 bytes). */
  sealed: z.string(),
})
export type SealedSubject = z.infer<typeof SealedSubject>

export function sealSubject(subject: Subject, number: number, key: KeyObject): SealedSubject {
  const { id, personId, kind, data } = subject
  return { id, personId, kind, key: number, sealed: seal(JSON.stringify(data), key, label(subject)) }
}

/** Throws where it was not sealed under this key, or as this subject. */
export function unsealSubject(sealed: SealedSubject, key: KeyObject): Subject {
  const { id, personId, kind } = sealed
  return Subject.parse({ id, personId, kind, data: JSON.parse(unseal(sealed.sealed, key, label(sealed))) })
}

/** What the text is bound to: the same text under another name does not open. */
function label({ id, personId, kind }: Pick<Subject, 'id' | 'personId' | 'kind'>): Buffer {
  return Buffer.from(JSON.stringify([id, personId, kind]))
}

/** Random bytes are cheap by the thousand and dear by the dozen. */
let nonces = Buffer.alloc(0)
function takeNonce(): Buffer {
  if (nonces.length < 12) nonces = randomBytes(12 * 256)
  const nonce = nonces.subarray(0, 12)
  nonces = nonces.subarray(12)
  return nonce
}

function seal(text: string, key: KeyObject, bound: Buffer): string {
  const nonce = takeNonce()
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64',
  )
}

function unseal(text: string, key: KeyObject, bound: Buffer): string {
  const bytes = Buffer.from(text, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(bound).setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
}
