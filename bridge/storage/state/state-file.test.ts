import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keyedForm } from '#bridge/storage/embedded/line-form.ts'
import { StateFile, StateUnusable } from './state-file.ts'

const form = keyedForm(Buffer.alloc(32, 7))
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'langkah-state-file-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Lines from nothing to more than is read at once, none alike. */
const lines = Array.from({ length: 3_000 }, (_, at) => `${at} ${'x'.repeat((at * 7919) % 400)}`)
lines.splice(1_500, 0, 'y'.repeat(70_000), 'z'.repeat(1_200_000), '', 'w'.repeat((1 << 20) - 1))
const content = Buffer.from(`${lines.join('\n')}\n`)

async function written(bytes: Buffer) {
  const file = await StateFile.create(folder, 'rows.jsonl', form)
  await file.append(bytes)
  const mark = file.mark()
  await file.close()
  return mark
}

async function passed(mark: Awaited<ReturnType<typeof written>>, rowBytes?: number): Promise<Buffer[]> {
  const file = await StateFile.open(folder, mark, form)
  const pieces: Buffer[] = []
  try {
    await file.pass({ digest: mark.digest, ...(rowBytes && { rowBytes }) }, (piece) => {
      pieces.push(Buffer.from(piece))
    })
  } finally {
    await file.close()
  }
  return pieces
}

test('all lines come, in order, in pieces of whole lines, however long they are', async () => {
  const pieces = await passed(await written(content))
  expect(pieces.length).toBeGreaterThan(10)
  expect(pieces.every((piece) => piece.at(-1) === 0x0a)).toBe(true)
  expect(Buffer.concat(pieces).equals(content)).toBe(true)
})

test('rows of one length are never cut', async () => {
  const rows = Buffer.from(Uint8Array.from({ length: 12 * 200_000 }, (_, at) => at % 251))
  const pieces = await passed(await written(rows), 12)
  expect(pieces.length).toBeGreaterThan(1)
  expect(pieces.every(({ length }) => length % 12 === 0)).toBe(true)
  expect(Buffer.concat(pieces).equals(rows)).toBe(true)
})

test('an empty file has no pieces', async () => {
  expect(await passed(await written(Buffer.alloc(0)))).toEqual([])
})

test('one that is shorter or other than the mark says is unusable', async () => {
  const mark = await written(content)
  await truncate(join(folder, mark.name), content.length - 1)
  await expect(passed(mark)).rejects.toThrow(StateUnusable)
  await writeFile(join(folder, mark.name), content.fill('v', content.length >> 1, (content.length >> 1) + 1))
  await expect(passed(mark)).rejects.toThrow(StateUnusable)
})

test('read once more it tells the same rows, and whoever looks no further leaves it in peace', async () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => [at, `nama ${at}`, 'x'.repeat(at % 90)])
  const mark = await written(Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join('')))
  const file = await StateFile.open(folder, mark, form)
  await file.pass({ digest: mark.digest }, () => {})
  const again: unknown[] = []
  for await (const some of file.rows()) again.push(...some)
  expect(again).toEqual(rows)
  for await (const some of file.rows()) {
    expect(some.length).toBeGreaterThan(0)
    break
  }
  await file.close()
})
