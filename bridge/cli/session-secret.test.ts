import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sessionSecret } from './session-secret.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'langkah-kunci-'))
  vi.stubEnv('LANGKAH_SESI_SANDI', undefined)
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

/** Puts a program of that name first on the path. It keeps what it is told in one file, as a keyring would. */
async function aProgram(name: string, script: string): Promise<void> {
  const file = join(folder, name)
  await writeFile(file, `#!/bin/sh\nkept="${folder}/kept"\n${script}\n`)
  await chmod(file, 0o755)
}

const secretTool = `case "$1" in
lookup) cat "$kept" 2>/dev/null || exit 1 ;;
store) cat > "$kept" ;;
esac`
const security = `if [ "$1" = find-generic-password ]; then cat "$kept" 2>/dev/null || exit 44
else sed 's/.* -w //' > "$kept"; fi`

test.each([
  ['linux', 'secret-tool', secretTool],
  ['darwin', 'security', security],
] as const)(
  'on %s the keyring keeps one secret for good, which %s never gets as an argument',
  async (platform, name, script) => {
    await aProgram(name, `echo "$@" >> "${folder}/arguments"\n${script}`)
    const first = await sessionSecret('/data', platform)
    expect(first).toMatch(/^[\w-]{43}$/)
    expect(await sessionSecret('/data', platform)).toBe(first)
    expect(await readFile(join(folder, 'arguments'), 'utf8')).not.toContain(first)
  },
)

test('a passphrase goes before the keyring, and one that is too short is refused', async () => {
  await aProgram('secret-tool', secretTool)
  vi.stubEnv('LANGKAH_SESI_SANDI', 'kata sandi yang panjang')
  expect(await sessionSecret('/data', 'linux')).toBe('kata sandi yang panjang')
  vi.stubEnv('LANGKAH_SESI_SANDI', 'pendek')
  await expect(sessionSecret('/data', 'linux')).rejects.toThrow('kurang dari 12 huruf; perpanjang')
})

test.each([
  ['has no Secret Service that answers', 'echo "Cannot autolaunch D-Bus" >&2; exit 1'],
  ['forgets at once what it is given', 'exit 0'],
])('a keyring that %s is not trusted: a passphrase is asked for', async (_what, script) => {
  await aProgram('secret-tool', script)
  await expect(sessionSecret('/data', 'linux')).rejects.toThrow('isi LANGKAH_SESI_SANDI')
})
