import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const demo = fileURLToPath(new URL('../demo/demo.ts', import.meta.url))

test('the demo plays by itself to its end: berkas closed, upload proven, pictures and report kept', {
  timeout: 300_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'langkah-demo-test-'))
  const child = spawn(process.execPath, [demo, '--headless'], { cwd: folder })
  onTestFinished(() => void child.kill())
  const [said, complaints, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  expect(code, `${said}\n${complaints}`).toBe(0)
  const output = join(folder, 'demo-output')
  const summary = JSON.parse(await readFile(join(output, 'summary.json'), 'utf8'))
  expect(summary).toMatchObject({
    case: { status: 'closed' },
    upload: { proven: expect.any(Number), report: expect.any(String) },
  })
  expect(summary.upload.proven + summary.upload.blocked).toBe(20)
  const kept = await readdir(output)
  expect(kept.filter((name) => name.endsWith('.png')).length).toBeGreaterThan(8)
  expect(kept.filter((name) => name.endsWith('.xlsx')).length).toBeGreaterThan(0)
  await rm(folder, { recursive: true })
})
