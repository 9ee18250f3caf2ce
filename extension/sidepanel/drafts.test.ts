import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DraftValues } from '../settings/draft-items.ts'
import { createDrafts } from './drafts.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function kept(before: Record<string, DraftValues> = {}) {
  const stored = new Map(Object.entries(before))
  const drafts = createDrafts({
    readAll: async () => Object.fromEntries(stored),
    write: (key, values) => void stored.set(key, values),
    remove: (keys) => keys.forEach((key) => void stored.delete(key)),
  })
  return { stored, drafts }
}

test('what is typed is kept within half a second, however fast one types on', () => {
  const { stored, drafts } = kept()
  for (const text of ['U', 'Us', 'Usu', 'Usul']) {
    drafts.keep('surat', { perihal: text, sender: '' })
    vi.advanceTimersByTime(120)
  }
  expect(stored.get('surat')).toEqual({ perihal: 'Usu' })
  vi.advanceTimersByTime(380)
  expect(stored.get('surat')).toEqual({ perihal: 'Usul' })
})

test('it is there again after the panel was closed, until it is sent', async () => {
  const { stored, drafts } = kept({ surat: { perihal: 'Usul' } })
  expect(drafts.of('surat')).toBeUndefined()
  await drafts.load()
  expect(drafts.of('surat')).toEqual({ perihal: 'Usul' })
  drafts.keep('surat', { perihal: 'Usul pensiun' })
  drafts.forget('surat')
  vi.advanceTimersByTime(1000)
  expect([...stored.keys()]).toEqual([])
  expect(drafts.of('surat')).toBeUndefined()
})

test('a form that was emptied, and all of them at the end of the pairing, leave nothing', async () => {
  const { stored, drafts } = kept({ a: { x: '1' }, b: { y: '2' } })
  await drafts.load()
  drafts.keep('a', { x: '' })
  expect([...stored.keys()]).toEqual(['b'])
  drafts.keep('c', { z: '3' })
  drafts.forgetAll()
  vi.advanceTimersByTime(1000)
  expect([...stored.keys()]).toEqual([])
})
