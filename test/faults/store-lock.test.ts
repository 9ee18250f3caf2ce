import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openStore } from '#bridge/storage/open-store.ts'
import { openNextCase } from '../contract/store-events.ts'
import { storeFolder } from '../contract/store-folder.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'

const seconds = faultRuns({ short: 2, full: 20 })
const stale = faultRuns({ short: 3, full: 50 })
const opener = fileURLToPath(new URL('store-opener.ts', import.meta.url))
const writer = fileURLToPath(new URL('store-writer.ts', import.meta.url))
const longestMs = 2000

/** Content and times of every file: what anybody wrote shows. */
async function lookOfAll(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const looks = await Promise.all(
    files.sort().map(async (file) => {
      const { mtimeMs, size } = await stat(file)
      return `${file} ${size} ${mtimeMs} ${(await readFile(file)).toString('base64')}`
    }),
  )
  return looks.join('\n')
}

test(`R13 ${seconds} second starts write nothing and end at once, ${stale} stale locks are taken over`, async () => {
  const folder = await storeFolder()
  let [written, admitted, late, lost] = [0, 0, 0, 0]
  const first = await openStore(folder)
  await first.transact('c0', openNextCase('c0'))
  for (let run = 0; run < seconds; run++) {
    const before = await lookOfAll(folder)
    const child = spawn(process.execPath, [opener, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    const said = text(child.stdout)
    await once(child.stdout, 'data')
    const begun = performance.now()
    const [code] = await once(child, 'exit')
    if (performance.now() - begun > longestMs) late++
    if (code !== 1 || !(await said).includes('refused StoreLocked')) admitted++
    if ((await lookOfAll(folder)) !== before) written++
  }
  await first.close()

  let acknowledged = 1
  for (let run = 0; run < stale; run++) {
    const child = spawn(process.execPath, [writer, folder, `s${run}`, '1'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    acknowledged++
    expect(await readdir(folder)).toContain('lock')
    const store = await openStore(folder, { onNotice: () => {} })
    if (store.lastSeq() < acknowledged * 2) lost++
    acknowledged = store.lastSeq() / 2
    await store.close()
  }
  faultLine('R13 store-lock', {
    runs: seconds + stale,
    seen: { seconds, stale },
    harm: { admitted, written, late, lost },
  })
})
