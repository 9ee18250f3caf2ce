import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { showDesktopNotice } from './show-desktop-notice.ts'

test.each([
  ['linux', 'notify-send'],
  ['darwin', 'osascript'],
] as const)('on %s the notice is shown by %s, its words as they are', async (platform, program) => {
  const folder = await mkdtemp(join(tmpdir(), 'langkah-notis-'))
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })
  const shown = join(folder, 'shown')
  await writeFile(
    join(folder, program),
    `#!/bin/sh\nprintf '%s\\n' "$@" > "${shown}.new"; mv "${shown}.new" "${shown}"\n`,
  )
  await chmod(join(folder, program), 0o755)
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`)
  const text = 'Masuk ke portal "SIASN"; $(tidak dijalankan)'
  showDesktopNotice({ title: 'Langkah', text }, platform)
  const lines = await vi.waitFor(async () => (await readFile(shown, 'utf8')).split('\n'), 5_000)
  expect(lines).toContain(text)
  expect(lines).toContain('Langkah')
})

test('a desktop without such a program shows nothing, and nothing fails', async () => {
  vi.stubEnv('PATH', '/tidak-ada')
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(() => showDesktopNotice({ title: 'Langkah', text: 'Masuk' }, 'linux')).not.toThrow()
})
