import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openInViewer } from './open-in-viewer.ts'

test.each([
  ['linux', 'xdg-open'],
  ['darwin', 'open'],
] as const)('on %s a file is opened by %s, whatever its name', async (platform, program) => {
  const folder = await mkdtemp(join(tmpdir(), 'langkah-buka-'))
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })
  const opened = join(folder, 'opened')
  await writeFile(
    join(folder, program),
    `#!/bin/sh\nprintf '%s' "$1" > "${opened}.new"; mv "${opened}.new" "${opened}"\n`,
  )
  await chmod(join(folder, program), 0o755)
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`)
  const file = join(folder, 'sertifikat "Fitri" $(tidak dijalankan).pdf')
  openInViewer(file, platform)
  expect(await vi.waitFor(() => readFile(opened, 'utf8'), 5_000)).toBe(file)
})

test('a desktop without such a program opens nothing, and nothing fails', () => {
  vi.stubEnv('PATH', '/tidak-ada')
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(() => openInViewer('/tidak-ada/x.pdf', 'linux')).not.toThrow()
})
