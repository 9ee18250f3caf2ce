import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { StoreUnwritable } from '#bridge/ports/store-problem.ts'
import { openEmbeddedStore } from '#bridge/storage/embedded/open-embedded-store.ts'
import { verifyJournal } from '#bridge/storage/verify-journal.ts'
import { FailingDisk } from '../contract/failing-disk.ts'
import { openNextCase } from '../contract/store-events.ts'
import { storeFolder } from '../contract/store-folder.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { openGrown } from './open-grown.ts'
import { seeded } from './seeded.ts'

const runs = faultRuns({ short: 12, full: 120 })
const commands = 60
const known = [
  'head-not-written',
  'state-not-written',
  'mirror-not-written',
  'part-not-begun',
  'torn-tail-set-aside',
]

afterEach(() => {
  vi.restoreAllMocks()
})

/** Makes every write and sync that goes through a handle fail with `code` at times: state, head, mirror, new parts. */
async function spoilHandles(code: string, isBad: () => boolean): Promise<void> {
  await using handle = await open(import.meta.filename, 'r')
  const prototype = Object.getPrototypeOf(handle) as FileHandle
  for (const name of ['write', 'writeFile', 'sync', 'datasync', 'truncate'] as const) {
    const real = prototype[name] as (...args: unknown[]) => Promise<unknown>
    vi.spyOn(prototype, name).mockImplementation(async function (this: FileHandle, ...args: unknown[]) {
      if (isBad()) throw Object.assign(new Error(`${code}: ${name}`), { code })
      return real.apply(this, args)
    } as never)
  }
}

test(`R12 ${runs} disks that are full or read-only at times: what was answered stays, the rest is refused in a sentence`, async () => {
  const random = seeded(28)
  let [answered, refused, notices, lost, unsound] = [0, 0, 0, 0, 0]
  for (let run = 0; run < runs; run++) {
    const code = run % 2 === 0 ? 'ENOSPC' : 'EROFS'
    const folder = await storeFolder()
    const disk = new FailingDisk()
    const told: string[] = []
    const onNotice = ({ code: what }: StoreNotice): void => {
      expect(known).toContain(what)
      notices++
    }
    const sizes = { partBytes: 6000, segmentBytes: 8000, shortestLines: 1, fewRows: 5, interval: 4 }
    const options = { now: () => new Date(), onNotice, sizes, openFile: disk.openFile }
    const store = await openEmbeddedStore(folder, options)
    await store.transact('first', openNextCase('first'))
    let bad = 0
    await spoilHandles(code, () => random() < bad)
    for (let n = 0; n < commands; n++) {
      bad = random() < 0.5 ? random() : 0
      disk.onWrite = random() < 0.2 ? { code, afterBytes: Math.floor(random() * 700) } : undefined
      const outcome = await store.transact(`c${n}`, openNextCase(`c${n}`)).catch((error: unknown) => error)
      if (outcome instanceof Error) {
        expect(outcome).toBeInstanceOf(StoreUnwritable)
        refused++
      } else told.push(`c${n}`)
    }
    bad = 0
    disk.onWrite = undefined
    await store.close()
    vi.restoreAllMocks()
    answered += told.length

    const again = await openGrown(folder, onNotice)
    const there = new Set((await again.eventsAfter(0, 10_000)).map(({ commandId }) => commandId))
    lost += told.filter((id) => !there.has(id)).length
    if (there.size !== told.length + 1 || again.lastSeq() !== there.size * 2) unsound++
    await again.close()
    if (!(await verifyJournal(join(folder))).ok) unsound++
  }
  expect(refused).toBeGreaterThan(0)
  expect(notices).toBeGreaterThan(0)
  faultLine('R12 store-full', { runs, seen: { answered, refused, notices }, harm: { lost, unsound } })
})
