import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openStore } from '#bridge/storage/open-store.ts'
import { verifyJournal } from '#bridge/storage/verify-journal.ts'
import { plainFolder } from '../contract/plain-folder.ts'
import { aPerson } from '../contract/store-events.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { seeded } from './seeded.ts'

const kills = faultRuns({ short: 4, full: 50 })
const lines = 3000
const opener = fileURLToPath(new URL('store-opener.ts', import.meta.url))

/** Opens the folder in a process of its own; true where it was killed before it was through. */
async function killedWhileOpening(folder: string, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [opener, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  // It says when it begins: what Node takes to start is no place to kill in.
  await once(child.stdout, 'data')
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
  const [code] = await once(child, 'exit')
  clearTimeout(timer)
  if (code !== null) expect(code).toBe(0)
  return code === null
}

test(`R12 ${kills} kills while a folder of the first format is rewritten: nothing is lost, nothing is half done`, async () => {
  const random = seeded(50)
  let [done, finished, lost, unsound] = [0, 0, 0, 0]
  let longestMs = 400
  while (done < kills) {
    const folder = await plainFolder(lines)
    for (;;) {
      const started = performance.now()
      const wasKilled = await killedWhileOpening(folder, random() * longestMs)
      if (!wasKilled) {
        // The kills are to fall into the rewriting, however quick the machine is.
        longestMs = Math.max(20, performance.now() - started)
        finished++
        break
      }
      done++
      if (done === kills) break
    }
    const store = await openStore(folder, { onNotice: () => {} })
    if (store.lastSeq() !== lines * 2) lost++
    expect(await store.subject(`orang-berkas-${lines}`)).toEqual(aPerson(`orang-berkas-${lines}`))
    expect(await store.transact('c7', () => expect.fail('ran twice'))).toHaveLength(2)
    await store.close()
    const found = await verifyJournal(folder)
    if (!found.ok || found.entries !== lines * 2) unsound++
    expect(await readFile(join(folder, 'journal.jsonl'), 'latin1')).toMatch(/^\{"v":3,/)
  }
  faultLine('R12 store-migration', { runs: done, seen: { finished }, harm: { lost, unsound } })
})
