import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { EventStore } from '#bridge/ports/event-store.ts'
import { openHead } from '#bridge/storage/embedded/head.ts'
import { keyedForm } from '#bridge/storage/embedded/line-form.ts'
import { readSecret } from '#bridge/storage/embedded/read-secret.ts'
import { storeFiles } from '#bridge/storage/embedded/store-files.ts'
import { letterLinked, writeLetters } from './filed-events.ts'
import { openInParts } from './open-in-parts.ts'
import { storeFolder } from './store-folder.ts'

const letters = 12

async function writtenFolder(): Promise<string> {
  const folder = await storeFolder()
  const store = await openInParts(folder)
  await writeLetters(store, letters)
  await store.close()
  return folder
}

async function toldBy(store: EventStore): Promise<unknown> {
  const entries = await store.letters()
  const numbers = entries.map((_, at) => at + 1)
  return {
    entries,
    letters: await Promise.all(entries.map(({ id }) => store.find('letter', id))),
    lists: await Promise.all(numbers.map((number) => store.find('participants', `berkas-${number}`))),
    events: await Promise.all(entries.map(({ id }) => store.eventsOf('letter', id))),
  }
}

async function told(folder: string): Promise<{ told: unknown; notices: string[] }> {
  const notices: string[] = []
  const store = await openInParts(folder, {
    onNotice: ({ code, message }) => notices.push(`${code}: ${message}`),
  })
  const all = await toldBy(store)
  await store.close()
  return { told: all, notices }
}

test('a start out of the state tells the same of letters as one out of the journal', async () => {
  const folder = await writtenFolder()
  const first = await told(folder)
  expect(first.notices).toEqual([])
  await rm(join(folder, 'state'), { recursive: true })
  expect((await told(folder)).told).toEqual(first.told)
  expect(await told(folder)).toEqual(first)
})

test('letters and lists whose bytes are spoiled are made anew from their events, and told of by their number', async () => {
  const folder = await writtenFolder()
  const first = await told(folder)
  for (const name of await readdir(join(folder, 'state')))
    if (name.startsWith('cases.')) {
      const file = join(folder, 'state', name)
      const bytes = await readFile(file)
      await writeFile(file, bytes.fill(0, 0, bytes.length - 10))
    }
  const second = await told(folder)
  expect(second.told).toEqual(first.told)
  expect(second.notices.join('\n')).toContain('Salinan kerja surat 0001/2026 rusak')
  expect(second.notices.join('\n')).toContain('Salinan kerja daftar peserta berkas berkas-1 rusak')
  expect(await told(folder)).toEqual(first)
})

test('a folder whose head is of the format before goes on, its state made anew, and is written as this one', async () => {
  const folder = await writtenFolder()
  const first = await told(folder)
  const files = storeFiles(folder)
  const form = keyedForm((await readSecret(files.chainKey)) ?? Buffer.alloc(0))
  const { mark, parts, state } = await openHead(files.head, form, new Date(0))
  const { texts: _, ...before } = state ?? {}
  const { seq, ...journal } = mark
  const third = { format: 3, seq, journal, parts, state: before }
  const mac = form.digest(`head ${JSON.stringify(third)}`)
  await writeFile(files.head, JSON.stringify({ ...third, mac }))

  expect(await told(folder)).toEqual(first)
  expect(JSON.parse(await readFile(files.head, 'utf8'))).toMatchObject({ format: 4, state: { seq } })
  const store = await openInParts(folder)
  await store.transact('more', async (tx) => tx.append([letterLinked('more', 1, 'berkas-77')]))
  const more = await toldBy(store)
  await store.close()
  expect(await told(folder)).toEqual({ told: more, notices: [] })
})
