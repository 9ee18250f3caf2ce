import { createSecretKey, hash } from 'node:crypto'
import type * as z from 'zod/mini'
import { ContentDigest } from './content-digest.ts'
import { JournalBody, PlainBody } from './journal-body.ts'
import { quickHmac } from './quick-hmac.ts'

/** How the lines of a journal are written and made certain. */
export interface LineForm<Body = JournalBody> {
  readonly version: number
  readonly body: z.ZodMiniType<Body>
  /** Name of the last field, which holds the digest. */
  readonly field: string
  /** 64 hexadecimal digits over the bytes as they lie in the file: no second way of writing a value can pass. */
  digest(bytes: Buffer | string): string
}

/** What a head is signed with, and every line. */
export type Signer = Pick<LineForm, 'digest'>

/** The form of today, which also makes long things certain piece by piece. */
export interface KeyedForm extends LineForm {
  /** `what` keeps one kind of thing from passing for another. */
  content(what: string): ContentDigest
}

/** The first form: anybody who can write the file can make the chain anew. Only read, to be rewritten as keyed. */
export const plainForm: LineForm<PlainBody> = {
  version: 1,
  body: PlainBody,
  field: 'hash',
  digest: (bytes) => hash('sha256', bytes, 'hex'),
}

/** The form of today: HMAC-SHA256 under a key that lies apart from the journal, people sealed. */
export function keyedForm(secret: Buffer): KeyedForm {
  const key = createSecretKey(secret)
  return {
    version: 3,
    body: JournalBody,
    field: 'mac',
    digest: quickHmac(secret),
    content: (what) => new ContentDigest(key, what),
  }
}
