import { createHmac, createSecretKey, hash } from 'node:crypto'

/** How the lines of a journal are made certain: what stands at the end of each, over the bytes before it. */
export interface LineForm {
  readonly version: number
  /** Name of the last field. */
  readonly field: string
  /** 64 hexadecimal digits over the bytes as they lie in the file: no second way of writing a value can pass. */
  digest(bytes: Buffer | string): string
}

/** The first form: anybody who can write the file can make the chain anew. Only read, to be rewritten as keyed. */
export const plainForm: LineForm = {
  version: 1,
  field: 'hash',
  digest: (bytes) => hash('sha256', bytes, 'hex'),
}

/** The form of today: HMAC-SHA256 under a key that lies apart from the journal. */
export function keyedForm(secret: Buffer): LineForm {
  const key = createSecretKey(secret)
  return {
    version: 2,
    field: 'mac',
    digest: (bytes) => createHmac('sha256', key).update(bytes).digest('hex'),
  }
}

/** The newest form that this code understands. */
export const newestVersion = 2
