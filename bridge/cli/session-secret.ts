import { randomBytes } from 'node:crypto'
import { CliWrongUse } from './cli-io.ts'
import { findOsKeyring } from './os-keyring.ts'

const SHORTEST = 12

/**
 * The secret under which a portal's session is kept: the passphrase in LANGKAH_SESI_SANDI where one is set, else one of
 * 256 bits that the keyring of this computer keeps and nobody has to know.
 */
export async function sessionSecret(
  dataDir: string,
  platform: NodeJS.Platform = process.platform,
): Promise<string> {
  const passphrase = process.env.LANGKAH_SESI_SANDI
  if (passphrase !== undefined) return checked(passphrase)
  const keyring = await findOsKeyring(dataDir, platform)
  const known = await keyring?.read()
  if (known !== undefined) return known
  const fresh = randomBytes(32).toString('base64url')
  // Believed only once it was read back: a session sealed under a lost secret is lost.
  if (keyring && (await keyring.keep(fresh)) && (await keyring.read()) === fresh) return fresh
  throw new CliWrongUse(
    `Komputer ini tidak punya penyimpan kunci yang dapat dipakai; isi LANGKAH_SESI_SANDI dengan kata sandi sesi (paling sedikit ${SHORTEST} huruf), lalu ulangi.`,
  )
}

function checked(passphrase: string): string {
  if (passphrase.length >= SHORTEST) return passphrase
  throw new CliWrongUse(
    `Kata sandi sesi di LANGKAH_SESI_SANDI kurang dari ${SHORTEST} huruf; perpanjang, lalu ulangi.`,
  )
}
