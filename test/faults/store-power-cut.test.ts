import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type JournalFile, openJournalFile } from '#bridge/storage/embedded/journal-file.ts'
import { openEmbeddedStore } from '#bridge/storage/embedded/open-embedded-store.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { caseIds } from '../contract/case-ids.ts'
import { openNextCase } from '../contract/store-events.ts'
import { storeFolder } from '../contract/store-folder.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { seeded } from './seeded.ts'

const cuts = faultRuns({ short: 40, full: 200 })
const commands = 300
const writers = 8
const blockBytes = 512

/** What happened to the disk, in order. `synced` = a sync has ended that began after everything before `upTo`. */
type Step = { write: Buffer; position: number } | { synced: true; upTo: number } | { answered: string }

function watched(file: JournalFile, steps: Step[]): JournalFile {
  return {
    ...file,
    write(bytes, position) {
      file.write(bytes, position)
      steps.push({ write: Buffer.from(bytes), position })
    },
    async sync() {
      const upTo = steps.length
      await file.sync()
      steps.push({ synced: true, upTo })
    },
  }
}

/** What the disk holds when the power goes after `end` steps: all that was synced, and some blocks of the rest. */
function diskAfter(steps: readonly Step[], end: number, random: () => number): Buffer {
  const before = steps.slice(0, end)
  const certain = Math.max(0, ...before.map((step) => ('synced' in step ? step.upTo : 0)))
  let disk = Buffer.alloc(0)
  for (const [at, step] of before.entries()) {
    if (!('write' in step)) continue
    const blocks = Math.floor(random() * (step.write.length / blockBytes + 1))
    const kept = at < certain ? step.write : step.write.subarray(0, blocks * blockBytes)
    // The length of the file may be known to the disk before its bytes are.
    const length = random() < 0.3 ? step.position + step.write.length : step.position + kept.length
    const next = Buffer.alloc(Math.max(disk.length, length))
    disk.copy(next)
    kept.copy(next, step.position)
    disk = next
    if (kept.length < step.write.length) break
  }
  return disk
}

test(`R1 ${cuts} power cuts: what was answered is there, what was not is there whole or not at all`, async () => {
  const folder = await storeFolder()
  const steps: Step[] = []
  const store = await openEmbeddedStore(folder, {
    now: () => new Date('2026-11-23T01:00:00Z'),
    onNotice: ({ code }) => expect.fail(code),
    openFile: async (path) => watched(await openJournalFile(path), steps),
  })
  const firstHead = await readFile(join(folder, 'head.json'))
  let next = 0
  const write = async (): Promise<void> => {
    while (next < commands) {
      const id = `c${next++}`
      await store.transact(id, openNextCase(id))
      steps.push({ answered: id })
    }
  }
  await Promise.all(Array.from({ length: writers }, write))

  const random = seeded(1)
  let answers = 0
  let torn = 0
  let lost = 0
  for (let cut = 0; cut < cuts; cut++) {
    const end = Math.floor(random() * (steps.length + 1))
    const after = await storeFolder()
    await mkdir(join(after, 'keys'))
    await cp(join(folder, 'keys'), join(after, 'keys'), { recursive: true })
    await writeFile(join(after, 'head.json'), firstHead)
    await writeFile(join(after, 'journal.jsonl'), diskAfter(steps, end, random))

    const again = await openStore(after, { onNotice: ({ code }) => code === 'torn-tail-set-aside' && torn++ })
    const there = new Set((await again.eventsAfter(0, 10_000)).map(({ commandId }) => commandId))
    for (const step of steps.slice(0, end)) {
      if (!('answered' in step)) continue
      if (!there.has(step.answered)) lost++
      answers++
    }
    expect(again.lastSeq()).toBe(there.size * 2)
    expect(await caseIds(again)).toHaveLength(there.size)
    await again.close()
  }
  await store.close()
  expect(answers).toBeGreaterThan(cuts)
  expect(torn).toBeGreaterThan(0)
  faultLine('R1 store-power-cut', { runs: cuts, seen: { answers, torn }, harm: { lost } })
})
