import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import { runQuietly } from './run-quietly.ts'

/** Where the operating system keeps one secret of this person for this data folder. */
export interface OsKeyring {
  /** Undefined where it keeps none yet. */
  read(): Promise<string | undefined>
  /** False where it would not keep it. */
  keep(secret: string): Promise<boolean>
}

const SERVICE = 'langkah-sesi-portal'
/** What `security` ends with where there is no such item. */
const NO_SUCH_ITEM = 44

/** The keyring of this computer; undefined where it has none, or one that does not answer. */
export async function findOsKeyring(
  dataDir: string,
  platform: NodeJS.Platform = process.platform,
): Promise<OsKeyring | undefined> {
  const keyring =
    platform === 'darwin' ? keychain(dataDir) : platform === 'win32' ? dpapi(dataDir) : libsecret(dataDir)
  return (await keyring.answers()) ? keyring : undefined
}

interface Asked extends OsKeyring {
  answers(): Promise<boolean>
}

/** GNOME Keyring, KWallet and others behind the Secret Service, by the `secret-tool` of libsecret. */
function libsecret(dataDir: string): Asked {
  const attributes = ['service', SERVICE, 'folder', dataDir]
  const lookup = () => runQuietly('secret-tool', ['lookup', ...attributes])
  return {
    // It ends with 1 both where there is nothing and where nobody answers; only then it says why.
    answers: async () => {
      const end = await lookup()
      return end !== undefined && (end.code === 0 || end.fault === '')
    },
    read: async () => secretOf((await lookup())?.out),
    keep: async (secret) =>
      (await runQuietly('secret-tool', ['store', '--label=Langkah', ...attributes], secret))?.code === 0,
  }
}

/** The keychain of macOS. The secret goes in by stdin, for others on the computer can see arguments. */
function keychain(dataDir: string): Asked {
  const find = () => runQuietly('security', ['find-generic-password', '-s', SERVICE, '-a', dataDir, '-w'])
  return {
    answers: async () => [0, NO_SUCH_ITEM].includes((await find())?.code ?? -1),
    read: async () => {
      const end = await find()
      return end?.code === 0 ? secretOf(end.out) : undefined
    },
    keep: async (secret) => {
      const add = `add-generic-password -U -s ${SERVICE} -a "${dataDir}" -w ${secret}\n`
      return (await runQuietly('security', ['-i'], add))?.code === 0
    },
  }
}

const SEAL =
  '[Console]::In.ReadToEnd() | ConvertTo-SecureString -AsPlainText -Force | ConvertFrom-SecureString'
const UNSEAL =
  '$sealed = [Console]::In.ReadToEnd().Trim() | ConvertTo-SecureString; ' +
  "[Net.NetworkCredential]::new('', $sealed).Password"

/** DPAPI of Windows: the secret lies in the data folder, sealed so that only this account on this computer opens it. */
function dpapi(dataDir: string): Asked {
  const file = join(dataDir, 'sesi-portal.dpapi')
  const shell = (script: string, input: string) =>
    runQuietly('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], input)
  return {
    answers: async () => (await shell('exit 0', ''))?.code === 0,
    read: async () => {
      const sealed = await readFile(file, 'utf8').catch(() => undefined)
      if (sealed === undefined) return undefined
      const end = await shell(UNSEAL, sealed)
      return end?.code === 0 ? secretOf(end.out) : undefined
    },
    keep: async (secret) => {
      const end = await shell(SEAL, secret)
      if (end?.code !== 0) return false
      await writeFileDurably(file, end.out.trim())
      return true
    },
  }
}

function secretOf(out: string | undefined): string | undefined {
  return out?.trim() || undefined
}
