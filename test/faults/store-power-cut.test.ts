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
const sectorBytes = 512

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
    syncNow() {
      file.syncNow?.()
      steps.push({ synced: true, upTo: steps.length })
    },
    async makeRoom(position, length) {
      // Before it is known to be there it may be there: nothing was written into it yet.
      steps.push({ write: Buffer.alloc(length), position })
      await file.makeRoom?.(position, length)
    },
  }
}

/** What the disk holds when the power goes after `end` steps: all that was synced, and any of the sectors of the rest. */
function diskAfter(steps: readonly Step[], end: number, random: () => number): Buffer {
  const before = steps.slice(0, end)
  const certain = Math.max(0, ...before.map((step) => ('synced' in step ? step.upTo : 0)))
  let disk = Buffer.alloc(0)
  const put = (bytes: Buffer, position: number): void => {
    const next = Buffer.alloc(Math.max(disk.length, position + bytes.length))
    disk.copy(next)
    bytes.copy(next, position)
    disk = next
  }
  for (const [at, step] of before.entries()) {
    if (!('write' in step)) continue
    const { write, position } = step
    if (at < certain) {
      put(write, position)
      continue
    }
    // From the beginning on, or here and there; the length of the file may be known before its bytes are.
    const [share, isInOrder] = [random(), random() < 0.5]
    for (let from = 0; from < write.length; ) {
      const to = Math.min(write.length, from + sectorBytes - ((position + from) % sectorBytes))
      if (isInOrder ? from < share * write.length : random() < share)
        put(write.subarray(from, to), position + from)
      from = to
    }
    if (random() < 0.3) put(Buffer.alloc(0), position + write.length)
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
    const end = endOfSome(steps, random)
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

/** Any moment, and often one in which a write is on its way. */
function endOfSome(steps: readonly Step[], random: () => number): number {
  const end = Math.floor(random() * (steps.length + 1))
  if (random() < 0.3) return end
  const write = steps.findIndex((step, at) => at >= end && 'write' in step)
  return write < 0 ? end : write + 1
}
