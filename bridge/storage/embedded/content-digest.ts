import { createHash, createHmac, type Hash, type KeyObject } from 'node:crypto'

/** The digest of something long under a key, fed by and by; it can be asked for at any time. */
export class ContentDigest {
  readonly #key: KeyObject
  readonly #what: string
  readonly #hash: Hash = createHash('sha256')

  /** `what` keeps one kind of thing from passing for another. */
  constructor(key: KeyObject, what: string) {
    this.#key = key
    this.#what = what
  }

  update(content: Uint8Array): this {
    this.#hash.update(content)
    return this
  }

  value(): string {
    const content = this.#hash.copy().digest('hex')
    return createHmac('sha256', this.#key).update(`${this.#what} ${content}`).digest('hex')
  }
}
