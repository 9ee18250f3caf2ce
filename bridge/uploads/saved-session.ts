import { argon2Sync, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** A session of a portal as Playwright takes it out of a browser and puts it in. */
export interface PortalSession {
  readonly cookies: readonly { readonly secure: boolean; readonly domain: string }[]
  readonly origins: readonly { readonly origin: string }[]
}

/** The file is not a session of ours, was changed, or the passphrase is another one: which of them cannot be told. */
export class SessionUnreadable extends Error {
  override readonly name = 'SessionUnreadable'
}

const MAGIC = 'langkah-sesi-1'
const [SALT_BYTES, NONCE_BYTES, TAG_BYTES, KEY_BYTES] = [16, 12, 16, 32]
/** OWASP's least for argon2id. */
const COST = { memory: 47_104, passes: 1, parallelism: 1 }

/** Seals a session with AES-256-GCM under a key that only the passphrase gives. What was not sent over https is left out. */
export function sealSession(session: PortalSession, passphrase: string): Buffer {
  const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)]
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), nonce)
  cipher.setAAD(Buffer.from(MAGIC))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(onlySecure(session)), 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from(MAGIC), salt, nonce, cipher.getAuthTag(), sealed])
}

export function openSession(bytes: Uint8Array, passphrase: string): PortalSession {
  const at = [MAGIC.length, SALT_BYTES, NONCE_BYTES, TAG_BYTES]
  const [magic, salt, nonce, tag, sealed] = cut(Buffer.from(bytes), at)
  if (magic?.toString() !== MAGIC || !salt || !nonce || tag?.length !== TAG_BYTES || !sealed)
    throw new SessionUnreadable()
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, salt), nonce)
  decipher.setAAD(Buffer.from(MAGIC))
  decipher.setAuthTag(tag)
  try {
    return JSON.parse(Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8'))
  } catch (cause) {
    throw new SessionUnreadable('', { cause })
  }
}

function onlySecure({ cookies, origins }: PortalSession): PortalSession {
  return {
    cookies: cookies.filter(({ secure }) => secure),
    origins: origins.filter(({ origin }) => origin.startsWith('https://')),
  }
}

function keyOf(passphrase: string, salt: Uint8Array): Buffer {
  return argon2Sync('argon2id', { message: passphrase, nonce: salt, tagLength: KEY_BYTES, ...COST })
}

function cut(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  const parts: Buffer[] = []
  let at = 0
  for (const length of lengths) {
    parts.push(bytes.subarray(at, at + length))
    at += length
  }
  return [...parts, bytes.subarray(at)]
}
