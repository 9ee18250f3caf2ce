import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { StoreProblem } from '#bridge/ports/store-problem.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { aPerson, openNextCase } from '../contract/store-events.ts'
import { storeFolder } from '../contract/store-folder.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { seeded } from './seeded.ts'

const corruptions = faultRuns({ short: 60, full: 300 })
const transactions = 12
const random = seeded(12)
const below = (limit: number): number => Math.floor(random() * limit)

const files = ['journal.jsonl', 'head.json', 'mirror/journal.jsonl', 'keys/chain.key', 'keys/person.keys']

/** What a bad disk, a crash or a hand makes of a file; undefined = the file is gone. */
const damages: Record<string, (bytes: Buffer) => Buffer | undefined> = {
  emptied: () => Buffer.alloc(0),
  halved: (bytes) => bytes.subarray(0, bytes.length >> 1),
  flipped(bytes) {
    const copy = Buffer.from(bytes)
    const at = below(bytes.length)
    copy[at] = (bytes[at] ?? 0) ^ (1 << below(8))
    return copy
  },
  zeroed(bytes) {
    const copy = Buffer.from(bytes)
    const at = below(bytes.length)
    return copy.fill(0, at, Math.min(at + 64, copy.length))
  },
  'of another version': (bytes) => Buffer.from(bytes.toString('latin1').replace(/[12]/, '9'), 'latin1'),
  gone: () => undefined,
}

async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((name) => !name.startsWith('lock')).sort()
}

test(`R12 ${corruptions} corruptions: put right without loss or stopped with a sentence, never a short start`, async () => {
  const whole = await storeFolder()
  const store = await openStore(whole)
  for (let n = 0; n < transactions; n++) await store.transact(`c${n}`, openNextCase(`c${n}`))
  await store.close()

  let shortStarts = 0
  const counted = { opened: 0, told: 0, stopped: 0 }
  const names = Object.keys(damages)
  for (let n = 0; n < corruptions; n++) {
    const folder = await storeFolder()
    await cp(whole, folder, { recursive: true })
    const file = files[n % files.length] ?? ''
    const name = names[Math.floor(n / files.length) % names.length] ?? ''
    const what = `${n}: ${file} ${name}`
    const damaged = damages[name]?.(await readFile(join(folder, file)))
    if (damaged) await writeFile(join(folder, file), damaged)
    else await rm(join(folder, file))

    const before = await filesIn(folder)
    const notices: string[] = []
    const opening = openStore(folder, { onNotice: ({ code }) => notices.push(code) })
    const outcome = await opening.catch((error: unknown) => error)
    if (outcome instanceof StoreProblem) {
      expect(outcome.message, what).toMatch(/tidak diubah|Tidak ada yang diubah/)
      expect(await readFile(join(folder, file)).catch(() => undefined), what).toEqual(damaged)
      expect(await filesIn(folder), what).toEqual(before)
      counted.stopped++
      continue
    }
    const opened = await opening
    if (opened.lastSeq() !== transactions * 2) shortStarts++
    for (let person = 1; person <= transactions; person++) {
      const id = `orang-berkas-${person}`
      expect(await opened.subject(id), what).toEqual(aPerson(id))
    }
    await opened.close()
    counted.opened++
    if (notices.length > 0) {
      expect((await filesIn(folder)).length, what).toBeGreaterThanOrEqual(before.length)
      counted.told++
    }
    // Of what the record rests on nothing is put right in silence.
    if (file === 'journal.jsonl' || file === 'head.json') expect(notices, what).not.toEqual([])
  }
  expect(counted.opened + counted.stopped).toBe(corruptions)
  expect(counted.opened).toBeGreaterThan(0)
  expect(counted.stopped).toBeGreaterThan(0)
  faultLine('R12 store-corrupt', { runs: corruptions, seen: counted, harm: { shortStarts } })
})
