import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DraftValues, KeptDraft } from '../settings/draft-items.ts'
import { createDrafts } from './drafts.ts'

const DAY_MS = 24 * 3_600_000

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const byRina = (values: DraftValues, at = Date.now()): KeptDraft => ({ accountId: 'rina', at, values })

function kept(before: Record<string, KeptDraft> = {}) {
  const stored = new Map(Object.entries(before))
  const drafts = createDrafts(
    {
      readAll: async () => new Map(stored),
      write: async (key, draft) => void stored.set(key, draft),
      remove: async (keys) => keys.forEach((key) => void stored.delete(key)),
    },
    () => Date.now(),
  )
  const open = async (accountId: string | undefined = 'rina') => {
    await drafts.load()
    drafts.belongTo(accountId)
  }
  return { stored, drafts, open }
}

test('what is typed is kept within half a second, however fast one types on', async () => {
  const { stored, drafts, open } = kept()
  await open()
  for (const text of ['U', 'Us', 'Usu', 'Usul']) {
    drafts.keep('surat', { perihal: text, sender: '' })
    vi.advanceTimersByTime(120)
  }
  expect(stored.get('surat')).toMatchObject({ accountId: 'rina', values: { perihal: 'Usu' } })
  vi.advanceTimersByTime(380)
  expect(stored.get('surat')?.values).toEqual({ perihal: 'Usul' })
})

test('it is there again after the panel was closed, until it is sent', async () => {
  const { stored, drafts, open } = kept({ surat: byRina({ perihal: 'Usul' }) })
  expect(drafts.of('surat')).toBeUndefined()
  await open()
  expect(drafts.of('surat')).toEqual({ perihal: 'Usul' })
  drafts.keep('surat', { perihal: 'Usul pensiun' })
  drafts.forget('surat')
  vi.advanceTimersByTime(1000)
  expect([...stored.keys()]).toEqual([])
  expect(drafts.of('surat')).toBeUndefined()
})

test('a form that was emptied, and all of them at the end of the pairing, leave nothing', async () => {
  const { stored, drafts, open } = kept({ a: byRina({ x: '1' }), b: byRina({ y: '2' }) })
  await open()
  drafts.keep('a', { x: '' })
  expect([...stored.keys()]).toEqual(['b'])
  drafts.keep('c', { z: '3' })
  drafts.belongTo(undefined)
  vi.advanceTimersByTime(1000)
  expect([...stored.keys()]).toEqual([])
})

test('another person at the computer is shown nothing of it, and it is gone', async () => {
  const { stored, drafts, open } = kept({ surat: byRina({ perihal: 'Usul' }) })
  await open('sri')
  expect(drafts.of('surat')).toBeUndefined()
  expect(stored.size).toBe(0)
})

test('what lies for two weeks is forgotten, and beyond the room for drafts the oldest', async () => {
  const now = Date.now()
  const old = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`f${n}`, byRina({ x: String(n) }, now - n)]),
  )
  const { stored, drafts, open } = kept({ ...old, ancient: byRina({ x: 'a' }, now - 15 * DAY_MS) })
  await open()
  expect(stored.has('ancient')).toBe(false)
  drafts.keep('new', { x: 'new' })
  vi.advanceTimersByTime(300)
  expect([stored.size, stored.has('new'), stored.has('f39')]).toEqual([40, true, false])
  drafts.keep('long', { x: 'n'.repeat(999_000) })
  vi.advanceTimersByTime(300)
  expect(stored.has('long')).toBe(true)
  expect([...stored.values()].map(({ values }) => JSON.stringify(values)).join('').length).toBeLessThan(
    1_000_001,
  )
})
