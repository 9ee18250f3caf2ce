import { hash } from 'node:crypto'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '#bridge/storage/open-store.ts'
import { verifyJournal } from '#bridge/storage/verify-journal.ts'
import { openNextCase } from '../contract/store-events.ts'
import { storeFolder } from '../contract/store-folder.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { seeded } from './seeded.ts'

const edits = faultRuns({ short: 100, full: 1000 })
const lines = 40
const random = seeded(8)
const below = (limit: number): number => Math.floor(random() * limit)

/** Journal and head, or one of them, after somebody without the key was there. */
interface Edited {
  journal?: Buffer
  head?: string
}

function joined(all: readonly string[]): Buffer {
  return Buffer.from(`${all.join('\n')}\n`)
}

test(`R8 ${edits} random edits of the record: each is seen, a clean record never accused`, async () => {
  const folder = await storeFolder()
  const journalFile = join(folder, 'journal.jsonl')
  const headFile = join(folder, 'head.json')
  const earlier: { journal: Buffer; head: string }[] = []
  for (let part = 0; part < 4; part++) {
    const store = await openStore(folder)
    for (let n = 0; n < lines / 4; n++) await store.transact(`c${part}-${n}`, openNextCase(`c${part}-${n}`))
    await store.close()
    earlier.push({ journal: await readFile(journalFile), head: await readFile(headFile, 'utf8') })
    expect(await verifyJournal(folder)).toMatchObject({ ok: true, entries: (part + 1) * (lines / 2) })
  }
  const whole = earlier.pop()
  if (!whole) throw new Error('nothing was written')
  const against = join(await storeFolder(), 'head-luar.json')
  await cp(headFile, against)

  const { journal, head } = whole
  const text = journal.toString().trimEnd().split('\n')
  const put = (at: number, drop: number, ...given: string[]): Edited => {
    const copy = [...text]
    copy.splice(at, drop, ...given)
    return { journal: joined(copy) }
  }
  const attacks: Record<string, () => Edited> = {
    flip() {
      const spoiled = Buffer.from(journal)
      const at = below(journal.length)
      spoiled[at] = (journal[at] ?? 0) ^ (1 << below(8))
      return { journal: spoiled }
    },
    delete: () => put(below(lines), 1 + below(3)),
    insert: () => put(below(lines + 1), 0, text[below(lines)] ?? ''),
    swap() {
      const at = below(lines - 1)
      return put(at, 2, text[at + 1] ?? '', text[at] ?? '')
    },
    truncate: () => ({ journal: journal.subarray(0, below(journal.length)) }),
    rollback: () => earlier[below(earlier.length)] ?? {},
    rewrite() {
      const at = below(lines)
      const open = (text[at] ?? '').replace('"actorId":"tu"', '"actorId":"xx"').replace(/,"mac":.*$/, '')
      return put(at, 1, `${open},"mac":"${hash('sha256', open)}"}`)
    },
    head: () => ({ head: head.replace(/"seq": \d+/, `"seq": ${below(lines)}`) }),
  }
  const seen: Record<string, number> = {}
  let undetected = 0
  const names = Object.keys(attacks)
  for (let n = 0; n < edits; n++) {
    const name = names[n % names.length] ?? ''
    const edited = attacks[name]?.() ?? {}
    await writeFile(journalFile, edited.journal ?? journal)
    await writeFile(headFile, edited.head ?? head)
    const found = await verifyJournal(folder, { against })
    if (found.ok) undetected++
    else expect(found, `${name} ${n}`).toMatchObject({ firstBad: { reason: expect.any(String) } })
    seen[name] = (seen[name] ?? 0) + 1
  }
  await writeFile(journalFile, journal)
  await writeFile(headFile, head)
  expect(await verifyJournal(folder, { against })).toMatchObject({ ok: true, entries: lines * 2 })
  expect(Object.keys(seen)).toHaveLength(names.length)
  faultLine('R8 store-tamper', { runs: edits, seen, harm: { undetected } })
})
