import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { EventStore } from '#bridge/ports/event-store.ts'
import { keyedForm } from '#bridge/storage/embedded/line-form.ts'
import { readSecret } from '#bridge/storage/embedded/read-secret.ts'
import { caseIds } from './case-ids.ts'
import { openInParts } from './open-in-parts.ts'
import { aPerson, aText, caseNoted, kelengkapanJudged, openNextCase } from './store-events.ts'
import { storeFolder } from './store-folder.ts'

const cases = 12
const names = ['lines', 'events', 'subjects', 'records', 'people', 'texts'] as const

async function write(store: EventStore, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) {
    await store.transact(`c${n}`, openNextCase(`c${n}`))
    const caseId = `berkas-${1 + (n >> 1)}`
    await store.transact(`j${n}`, async (tx) =>
      tx.append([kelengkapanJudged(`j${n}`, caseId), caseNoted(`j${n}`, caseId)], [aText(`j${n}`, caseId)]),
    )
  }
}

async function writtenFolder(): Promise<string> {
  const folder = await storeFolder()
  const store = await openInParts(folder)
  await write(store, 0, cases)
  await store.close()
  return folder
}

/** Everything that can be asked of a store. */
async function toldBy(store: EventStore): Promise<unknown> {
  const ids = await caseIds(store)
  return {
    lastSeq: store.lastSeq(),
    events: await store.eventsAfter(0, 1000),
    cases: await Promise.all(ids.map((id) => store.find('case', id))),
    eventsOf: await Promise.all(ids.map((id) => store.eventsOf('case', id))),
    registers: await store.all('register'),
    ofRegister: await store.eventsOf('register', 'berkas/2026'),
    people: await Promise.all(ids.map((id) => store.subject(`orang-${id}`))),
    found: await store.cases({ text: 'budi', sort: 'name' }),
    told: await store.textsWith('catatan'),
    byNip: await store.personByNip(aPerson('x').data.nip ?? ''),
    repeated: await store.transact('c3', () => expect.fail('ran twice')),
  }
}

async function expectSame(folder: string, expected: unknown): Promise<string[]> {
  const notices: string[] = []
  const store = await openInParts(folder, { onNotice: ({ code }) => notices.push(code) })
  expect(await toldBy(store)).toEqual(expected)
  await store.close()
  return notices
}

async function stateFile(folder: string, name: string): Promise<string> {
  const found = (await readdir(join(folder, 'state'))).filter((file) => file.startsWith(`${name}.`)).sort()
  return join(folder, 'state', found.at(-1) ?? 'none')
}

test('a start out of the state tells the same as one out of the journal', async () => {
  const folder = await writtenFolder()
  const store = await openInParts(folder)
  const told = await toldBy(store)
  await store.close()
  expect(await expectSame(folder, told)).toEqual([])
  await rm(join(folder, 'state'), { recursive: true })
  expect(await expectSame(folder, told)).toEqual(['state-rebuilt'])
  expect(await expectSame(folder, told)).toEqual([])
  const head = JSON.parse(await readFile(join(folder, 'head.json'), 'utf8'))
  expect(head).toMatchObject({ format: 4, seq: cases * 4, state: { seq: expect.any(Number) } })
  expect(head.parts.length).toBeGreaterThan(3)
})

test('a state of before there were texts is made anew in silence, and finds them', async () => {
  const folder = await writtenFolder()
  const store = await openInParts(folder)
  const told = await toldBy(store)
  await store.close()
  const file = join(folder, 'head.json')
  const { mac: _, open: __, ...now } = JSON.parse(await readFile(file, 'utf8'))
  const head = { ...now, format: 3 }
  delete head.state.texts
  const secret = await readSecret(join(folder, 'keys', 'chain.key'))
  const mac = keyedForm(secret ?? Buffer.alloc(0)).digest(`head ${JSON.stringify(head)}`)
  await writeFile(file, JSON.stringify({ ...head, mac }))
  await rm(await stateFile(folder, 'texts'))
  expect(await expectSame(folder, told)).toEqual([])
  expect(JSON.parse(await readFile(file, 'utf8')).state.texts).toBeDefined()
})

test('a state that is spoiled, cut, emptied or gone is kept aside and made anew, without loss', async () => {
  const folder = await writtenFolder()
  const store = await openInParts(folder)
  const told = await toldBy(store)
  await store.close()
  const whole = await storeFolder()
  await cp(folder, whole, { recursive: true })
  const damages: ((bytes: Buffer) => Buffer | undefined)[] = [
    (bytes) => bytes.fill((bytes[bytes.length >> 1] ?? 0) ^ 1, bytes.length >> 1, (bytes.length >> 1) + 1),
    (bytes) => bytes.subarray(0, bytes.length - 4),
    // A row that is no JSON any more, though its end still is: seen before the digest of the whole is.
    (bytes) => bytes.fill('{', 0, bytes.length >> 1),
    () => Buffer.alloc(0),
    () => undefined,
  ]
  let runs = 0
  for (const name of names)
    for (const damage of damages) {
      await rm(join(folder, 'state'), { recursive: true })
      for (const each of ['state', 'head.json'])
        await cp(join(whole, each), join(folder, each), { recursive: true })
      const file = await stateFile(folder, name)
      const damaged = damage(await readFile(file))
      if (damaged) await writeFile(file, damaged)
      else await rm(file)
      expect(await expectSame(folder, told), `${name} ${runs}`).toEqual(['state-rebuilt'])
      const kept = (await readdir(folder)).filter((each) => each.startsWith('state.corrupt.'))
      expect(kept).toHaveLength(1)
      await rm(join(folder, kept[0] ?? ''), { recursive: true })
      runs++
    }
  expect(runs).toBe(names.length * damages.length)
})

test('a case whose bytes are spoiled or gone is made anew from its events, and written again', async () => {
  const folder = await writtenFolder()
  const store = await openInParts(folder)
  const told = await toldBy(store)
  await store.close()
  const file = await stateFile(folder, 'cases')
  const bytes = await readFile(file)
  await writeFile(file, bytes.fill(0, 0, bytes.length - 10))
  const notices = await expectSame(folder, told)
  expect(notices.length).toBeGreaterThan(0)
  expect(new Set(notices)).toEqual(new Set(['record-rebuilt']))
  for (const name of await readdir(join(folder, 'state')))
    if (name.startsWith('cases.')) await rm(join(folder, 'state', name))
  expect(new Set(await expectSame(folder, told))).toEqual(new Set(['record-rebuilt']))
})

test('an older state and head, as after a kill, are brought up to the journal', async () => {
  const folder = await storeFolder()
  const earlier: string[] = []
  for (let n = 0; n < 4; n++) {
    const store = await openInParts(folder)
    await write(store, n * 3, n * 3 + 3)
    await store.close()
    const kept = await storeFolder()
    for (const name of ['state', 'head.json'])
      await cp(join(folder, name), join(kept, name), { recursive: true })
    earlier.push(kept)
  }
  const store = await openInParts(folder)
  const told = await toldBy(store)
  await store.close()
  for (const kept of earlier) {
    await rm(join(folder, 'state'), { recursive: true })
    for (const name of ['state', 'head.json'])
      await cp(join(kept, name), join(folder, name), { recursive: true })
    expect(await expectSame(folder, told)).toEqual([])
  }
  // A head without its state, and a state that no head names.
  const head = join(folder, 'head.json')
  await rm(head)
  expect(await expectSame(folder, told)).toEqual(['head-rebuilt'])
})

test('what counts no longer is tidied up: neither rows nor bytes of cases grow without end', async () => {
  const folder = await writtenFolder()
  for (let round = 0; round < 5; round++) {
    const store = await openInParts(folder)
    for (let n = 0; n < 40; n++) {
      const id = `r${round}-${n}`
      await store.transact(id, async (tx) => tx.append([kelengkapanJudged(id, `berkas-${1 + (n % cases)}`)]))
    }
    await store.close()
  }
  const sizes = await Promise.all(
    (await readdir(join(folder, 'state'))).map(async (name) => [
      name,
      (await readFile(join(folder, 'state', name))).length,
    ]),
  )
  const sum = (name: string): number =>
    sizes.reduce((total, [file, bytes]) => total + (String(file).startsWith(name) ? Number(bytes) : 0), 0)
  expect(sizes.filter(([name]) => String(name).startsWith('records.'))).toHaveLength(1)
  expect(sum('records')).toBeLessThan(40_000)
  expect(sum('cases')).toBeLessThan(60_000)
  const store = await openInParts(folder)
  const told = await toldBy(store)
  await store.close()
  await rm(join(folder, 'state'), { recursive: true })
  expect(await expectSame(folder, told)).toEqual(['state-rebuilt'])
})

test('nothing of people lies open in the state, and of who is forgotten nothing can be read again', async () => {
  const folder = await writtenFolder()
  const { name = '', nip = '' } = aPerson('x').data
  const words = [name, nip, name.toLowerCase()].flatMap((word) => [word, btoa(word).slice(0, -2)])
  const expectNothing = async (): Promise<void> => {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) =>
      each.isFile(),
    )
    expect(files.length).toBeGreaterThan(10)
    for (const { parentPath, name: file } of files) {
      const bytes = await readFile(join(parentPath, file))
      for (const word of words) expect(bytes.includes(word), `${file} ${word}`).toBe(false)
    }
  }
  await expectNothing()
  const copy = await storeFolder()
  await cp(folder, copy, { recursive: true })
  const store = await openInParts(folder)
  await store.forget('orang-berkas-2')
  await store.close()
  await expectNothing()
  // The state, head and journal of before, with the keys of today.
  await rm(join(copy, 'keys'), { recursive: true })
  await cp(join(folder, 'keys'), join(copy, 'keys'), { recursive: true })
  for (const each of [folder, copy]) {
    const again = await openInParts(each)
    expect(await again.subject('orang-berkas-2')).toBeUndefined()
    expect(await again.cases({ text: 'budi' })).toMatchObject({ total: cases - 1 })
    expect(await again.subject('orang-berkas-3')).toEqual(aPerson('orang-berkas-3'))
    await again.close()
  }
})
