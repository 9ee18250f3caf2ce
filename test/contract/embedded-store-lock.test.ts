import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { StoreLocked } from '#bridge/ports/store-problem.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { storeFolder } from './store-folder.ts'

/** A live process that is not this one; ends with the test that started it. */
async function someProcess(): Promise<ChildProcess & { pid: number }> {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume(); console.log("up")'])
  await once(child.stdout, 'data')
  return child as ChildProcess & { pid: number }
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const unknown = { boot: null, start: null, nonce: 'n1' }
const leftBy = (folder: string, holder: object): Promise<void> =>
  writeFile(join(folder, 'lock'), JSON.stringify({ host: hostname(), ...unknown, ...holder }))
const opens = async (folder: string): Promise<void> => (await openStore(folder)).close()

test('a second opener is refused at once, by pid, and writes nothing', async () => {
  const folder = await storeFolder()
  const store = await openStore(folder)
  const before = await readdir(folder)
  const lock = await readFile(join(folder, 'lock'), 'utf8')
  const refused = openStore(folder)
  await expect(refused).rejects.toBeInstanceOf(StoreLocked)
  await expect(refused).rejects.toThrow(`proses ${process.pid}`)
  expect(await readdir(folder)).toEqual(before)
  expect(await readFile(join(folder, 'lock'), 'utf8')).toBe(lock)
  await store.close()
  await opens(folder)
})

test('a lock whose process is gone is taken over', async () => {
  const folder = await storeFolder()
  const child = await someProcess()
  await leftBy(folder, { pid: child.pid })
  await expect(openStore(folder)).rejects.toThrow(`proses ${child.pid}`)
  await end(child)
  await opens(folder)
  expect(await readdir(folder)).not.toContain('lock')
})

test('a lock is stale when its pid has come round to another process, or its boot is past', async () => {
  const folder = await storeFolder()
  const child = await someProcess()
  await leftBy(folder, { pid: child.pid, start: '1' })
  await opens(folder)
  await leftBy(folder, { pid: child.pid, boot: '00000000-0000-0000-0000-000000000000' })
  await opens(folder)
  await end(child)
})

test('a lock of another computer, or one that cannot be read, is not guessed about', async () => {
  const folder = await storeFolder()
  await leftBy(folder, { pid: 1, host: 'komputer-lain' })
  await expect(openStore(folder)).rejects.toThrow('komputer komputer-lain')
  for (const text of ['', '{}', '{"pid":']) {
    await writeFile(join(folder, 'lock'), text)
    await expect(openStore(folder)).rejects.toThrow('hapus berkas itu')
  }
})

test('of many that find the same stale lock exactly one gets the folder', async () => {
  const child = await someProcess()
  await end(child)
  let rounds = 0
  for (; rounds < 20; rounds++) {
    const folder = await storeFolder()
    await leftBy(folder, { pid: child.pid, nonce: `n${rounds}` })
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => openStore(folder)))
    const [store, ...others] = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    expect(others).toEqual([])
    for (const each of outcomes)
      if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(StoreLocked)
    await store?.close()
    expect(store).toBeDefined()
    expect(await readdir(folder)).toEqual(['head.json', 'journal.jsonl', 'keys'])
  }
  expect(rounds).toBe(20)
})

test('a takeover that was itself killed can be taken over', async () => {
  const folder = await storeFolder()
  const child = await someProcess()
  await end(child)
  await leftBy(folder, { pid: child.pid, nonce: 'n1' })
  const taker = JSON.stringify({ host: hostname(), ...unknown, pid: child.pid, nonce: 'n2' })
  await writeFile(join(folder, 'lock.after-n1'), taker)
  await opens(folder)
  expect(await readdir(folder)).toEqual(['head.json', 'journal.jsonl', 'keys'])
})
