import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** argon2id as OWASP ASVS 5.0, Appendix C, asks for it at least; `memory` in KiB. */
const RULE = { memory: 47_104, passes: 1, parallelism: 1 } as const
const TAG_BYTES = 32
const SALT_BYTES = 16
const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

interface HashRule {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

/** A password as it is kept: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const { memory, passes, parallelism } = RULE
  const tag = await derive(password, salt, RULE)
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

export interface PasswordCheck {
  readonly isRight: boolean
  /** It was hashed by a weaker rule than today's. */
  readonly isWeak: boolean
}

/** Compares a password with what is kept. Without anything kept it does the same work and says no. */
export async function checkPassword(password: string, kept: string | undefined): Promise<PasswordCheck> {
  const { rule, salt, tag } = kept === undefined ? nobody : read(kept)
  const derived = await derive(password, salt, rule)
  const isSame = derived.length === tag.length && timingSafeEqual(derived, tag)
  const isWeak = rule.memory < RULE.memory || rule.passes < RULE.passes
  return { isRight: isSame && kept !== undefined, isWeak }
}

const nobody = { rule: RULE, salt: randomBytes(SALT_BYTES), tag: randomBytes(TAG_BYTES) }

function read(kept: string): { rule: HashRule; salt: Buffer; tag: Buffer } {
  const [, memory, passes, parallelism, salt = '', tag = ''] = FORM.exec(kept) ?? []
  if (tag === '') throw new Error('the hash of a password is not of the form that was kept')
  return {
    rule: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

/** The same letters are the same password, however a keyboard composes them. */
function derive(password: string, salt: Buffer, rule: HashRule): Promise<Buffer> {
  const { memory, passes, parallelism } = rule
  return new Promise((resolve, reject) => {
    const given = { message: Buffer.from(password.normalize('NFKC')), nonce: salt, tagLength: TAG_BYTES }
    argon2('argon2id', { ...given, memory, passes, parallelism }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    )
  })
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
