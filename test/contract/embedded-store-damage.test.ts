import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { StoreDamaged, StoreTooNew } from '#bridge/ports/store-problem.ts'
import { encodeLine, journalStart } from '#bridge/storage/embedded/journal-line.ts'
import type { LineForm } from '#bridge/storage/embedded/line-form.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { verifyJournal } from '#bridge/storage/verify-journal.ts'
import { formOf } from './form-of.ts'
import { numberTaken, openNextCase } from './store-events.ts'
import { storeFolder } from './store-folder.ts'

const lineEnd = 0x0a

interface Written {
  folder: string
  journal: string
  bytes: Buffer
  form: LineForm
  /** The head as it stood before the first transaction. */
  firstHead: string
}

/** A folder with `count` transactions of two events each; its head knows all of them. */
async function writtenFolder(count: number): Promise<Written> {
  const folder = await storeFolder()
  const store = await openStore(folder)
  const firstHead = await readFile(join(folder, 'head.json'), 'utf8')
  for (let n = 1; n <= count; n++) await store.transact(`c${n}`, openNextCase(`c${n}`))
  await store.close()
  // Without its mirror, from which the store would put right what these tests damage.
  await rm(join(folder, 'mirror'), { recursive: true, force: true })
  const journal = join(folder, 'journal.jsonl')
  return { folder, journal, bytes: await readFile(journal), form: await formOf(folder), firstHead }
}

/** As after a kill: the journal went on, the head stands where it stood at the start. */
async function killedFolder(count: number): Promise<Written> {
  const written = await writtenFolder(count)
  await writeFile(join(written.folder, 'head.json'), written.firstHead)
  return written
}

async function open(folder: string): Promise<{ lastSeq: number; notices: string[] }> {
  const notices: StoreNotice[] = []
  const store = await openStore(folder, { onNotice: (notice) => notices.push(notice) })
  const lastSeq = store.lastSeq()
  await store.close()
  return { lastSeq, notices: notices.map(({ code }) => code) }
}

/** Opening is refused as damaged and not a byte of the journal has changed. */
async function expectDamaged(folder: string, expected: Partial<StoreDamaged>): Promise<void> {
  const journal = join(folder, 'journal.jsonl')
  const before = await readFile(journal).catch(() => undefined)
  const error = await openStore(folder).then(
    () => expect.fail('opened'),
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(StoreDamaged)
  expect(error).toMatchObject(expected)
  expect(error).toHaveProperty('message', expect.stringContaining('Pulihkan folder data dari cadangan'))
  expect(await readFile(journal).catch(() => undefined)).toEqual(before)
  expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toEqual([])
  expect(await verifyJournal(folder)).toMatchObject({ ok: false, entries: expected.lastGoodSeq })
}

test('a last line cut at any byte was never acknowledged: it is set aside and the rest opens', async () => {
  const { folder, journal, bytes } = await killedFolder(3)
  const lastLine = bytes.lastIndexOf(lineEnd, bytes.length - 2) + 1
  const head = await readFile(join(folder, 'head.json'))
  let cuts = 0
  for (let cut = lastLine + 1; cut < bytes.length; cut++) {
    await writeFile(join(folder, 'head.json'), head)
    await writeFile(journal, bytes.subarray(0, cut))
    expect(await verifyJournal(folder), `cut at ${cut}`).toMatchObject({ ok: true, entries: 4 })
    expect(await open(folder), `cut at ${cut}`).toEqual({ lastSeq: 4, notices: ['torn-tail-set-aside'] })
    expect((await stat(journal)).size).toBe(lastLine)
    cuts++
  }
  expect(cuts).toBe(bytes.length - lastLine - 1)
  expect(cuts).toBeGreaterThan(500)
}, 120_000)

test('what was torn off is kept, and the store goes on from there', async () => {
  const { folder, journal, bytes } = await killedFolder(2)
  await writeFile(journal, bytes.subarray(0, -10))
  const store = await openStore(folder, { now: () => new Date('2026-11-23T01:00:00Z'), onNotice: () => {} })
  expect(await store.transact('c2', openNextCase('c2'))).toHaveLength(2)
  await store.close()
  const lastLine = bytes.indexOf(lineEnd) + 1
  expect(await readFile(join(folder, 'journal.torn.2026-11-23T01-00-00.000Z'))).toEqual(
    bytes.subarray(lastLine, -10),
  )
  expect(await open(folder)).toEqual({ lastSeq: 4, notices: [] })
})

test('zeros behind the last line are room made ready for the next: nothing was torn', async () => {
  const { folder, journal, bytes } = await killedFolder(2)
  await writeFile(journal, Buffer.concat([bytes, Buffer.alloc(4096)]))
  expect(await verifyJournal(folder)).toMatchObject({ ok: true, entries: 4 })
  expect(await open(folder)).toEqual({ lastSeq: 4, notices: [] })
  expect(await readFile(journal)).toEqual(bytes)

  // A line that was to be written there is torn, however much room is left behind it.
  await writeFile(journal, Buffer.concat([bytes, bytes.subarray(0, 700), Buffer.alloc(4096)]))
  expect(await open(folder)).toEqual({ lastSeq: 4, notices: ['torn-tail-set-aside'] })
})

test('a flipped bit anywhere before the last line stops the start and names the line', async () => {
  const { folder, journal, bytes } = await killedFolder(3)
  const ends = [...bytes.keys()].filter((at) => bytes[at] === lineEnd)
  const lastLine = (ends.at(-2) ?? 0) + 1
  let flips = 0
  // Every line end among them: a lost one must not make two lines look like one that was never finished.
  const places = [...Array(lastLine).keys()].filter((at) => at % 7 === 0 || bytes[at] === lineEnd)
  for (const at of places) {
    const spoiled = Buffer.from(bytes)
    spoiled[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
    await writeFile(journal, spoiled)
    const line = ends.filter((end) => end < at).length + 1
    await expectDamaged(folder, { file: journal, line, lastGoodSeq: (line - 1) * 2 })
    flips++
  }
  expect(flips).toBeGreaterThan(100)
})

test('a flipped bit in a last line that the head knows is damage, not a torn tail', async () => {
  const { folder, journal, bytes } = await writtenFolder(3)
  const spoiled = Buffer.from(bytes)
  spoiled[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
  await writeFile(journal, spoiled)
  await expectDamaged(folder, { line: 3, lastGoodSeq: 4 })
})

test('a line taken out, doubled, moved or put in stops the start', async () => {
  const { folder, journal, bytes, form } = await killedFolder(4)
  const [a, b, c, d] = bytes.toString().trimEnd().split('\n')
  const body = {
    seq: 3,
    commandId: 'x',
    prev: journalStart.hash,
    at: '2026-11-23T01:00:00.000Z',
    events: [numberTaken('x', 2)],
    subjects: [],
  }
  const forged = encodeLine(body, form).line.toString()
  const attacks: [lines: (string | undefined)[], line: number, lastGoodSeq: number][] = [
    [[b, c, d], 1, 0],
    [[a, c, d], 2, 2],
    [[a, b, b, c, d], 3, 4],
    [[a, c, b, d], 2, 2],
    [[a, forged.trimEnd(), b, c, d], 2, 2],
    [[a, '', b, c, d], 2, 2],
  ]
  for (const [lines, line, lastGoodSeq] of attacks) {
    await writeFile(journal, `${lines.join('\n')}\n`)
    await expectDamaged(folder, { line, lastGoodSeq })
  }
})

test('a line of an unknown event, of a doubled command or of an impossible change stops the start', async () => {
  const { folder, journal, bytes, form } = await killedFolder(1)
  const [first = ''] = bytes.toString().split('\n')
  const prev = JSON.parse(first).mac
  const at = '2026-11-23T01:00:00.000Z'
  const bodies = [
    { commandId: 'c2', events: [{ ...numberTaken('c2', 2), type: 'case.vanished' } as never] },
    { commandId: 'c1', events: [numberTaken('c1', 2)] },
    { commandId: 'c2', events: [numberTaken('c3', 2)] },
    { commandId: 'c2', events: [{ ...numberTaken('c2', 2), type: 'upload.released', runId: 'x' } as never] },
  ]
  for (const body of bodies) {
    const { line } = encodeLine({ seq: 3, prev, at, subjects: [], ...body }, form)
    await writeFile(journal, `${first}\n${line}`)
    await expectDamaged(folder, { line: 2, lastGoodSeq: 2 })
  }
})

test('a journal cut short, emptied, removed or put back from earlier stops the start', async () => {
  const { folder, journal, bytes } = await writtenFolder(3)
  const secondLine = bytes.indexOf(lineEnd) + 1
  const other = await writtenFolder(5)
  await writeFile(journal, bytes.subarray(0, secondLine))
  await expectDamaged(folder, { lastGoodSeq: 2 })
  await writeFile(journal, '')
  await expectDamaged(folder, { lastGoodSeq: 0 })
  await rm(journal)
  await expectDamaged(folder, { lastGoodSeq: 0 })
  await writeFile(journal, other.bytes)
  await expectDamaged(folder, { line: 1, lastGoodSeq: 0 })
  await writeFile(journal, bytes)
  expect(await open(folder)).toEqual({ lastSeq: 6, notices: [] })
})

test('a head that is missing, older or unreadable is made anew from the journal', async () => {
  const { folder, firstHead } = await writtenFolder(3)
  const head = join(folder, 'head.json')
  const whole = await readFile(head, 'utf8')
  await rm(head)
  expect(await open(folder)).toEqual({ lastSeq: 6, notices: ['head-rebuilt'] })
  expect(await readFile(head, 'utf8')).toBe(whole)

  await writeFile(head, firstHead)
  expect(await open(folder)).toEqual({ lastSeq: 6, notices: [] })
  expect(await readFile(head, 'utf8')).toBe(whole)

  const unsigned = '{"format":1,"seq":0,"journal":{"bytes":0,"hash":""}}'
  const forged = whole.replace('"seq": 6', '"seq": 4')
  const cut = whole.slice(0, 40)
  const garbage = ['', '{', '\0'.repeat(300), cut, '[]', '{"format":1}', '{"format":"2"}', unsigned, forged]
  for (const text of garbage) {
    await writeFile(head, text)
    expect(await open(folder), JSON.stringify(text)).toEqual({ lastSeq: 6, notices: ['head-rebuilt'] })
    expect(await readFile(head, 'utf8')).toBe(whole)
    const kept = (await readdir(folder)).filter((name) => name.startsWith('head.json.corrupt.')).sort()
    expect(await readFile(join(folder, kept.at(-1) ?? 'none'), 'utf8')).toBe(text)
  }
})

test('a folder of a newer Langkah is left alone', async () => {
  const { folder, journal, bytes, form } = await killedFolder(2)
  const head = join(folder, 'head.json')
  const old = await readFile(head, 'utf8')
  await writeFile(head, '{"format":5,"anything":"else"}')
  await expect(openStore(folder)).rejects.toBeInstanceOf(StoreTooNew)
  expect(await readFile(head, 'utf8')).toBe('{"format":5,"anything":"else"}')

  await writeFile(head, old)
  const line = '{"v":4,"anything":"else"'
  const newer = Buffer.concat([bytes, Buffer.from(`${line},"mac":"${form.digest(line)}"}\n`)])
  await writeFile(journal, newer)
  await expect(openStore(folder)).rejects.toThrow('Perbarui Langkah di komputer ini')
  expect(await readFile(journal)).toEqual(newer)
})
