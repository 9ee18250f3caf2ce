import { expect, test } from 'vitest'
import { Portal } from '#shared/schema/portal.ts'
import { createPortalPacks, type OfficePacks } from './portal-packs.ts'

const pack = (id: string, title: string) =>
  Portal.parse({
    id,
    version: 1,
    title,
    hosts: [`${id}.test`],
    pages: [{ id: 'awal', title: 'Awal', path: '/awal', landmark: { role: 'heading', name: 'Awal' } }],
  })

function desk(answers: (readonly Portal[] | undefined)[]) {
  let kept: OfficePacks | undefined
  let now = 0
  let asked = 0
  const packs = createPortalPacks({
    builtIn: async () => [pack('siasn', 'bawaan'), pack('kinerja', 'bawaan')],
    fetchOffice: async () => answers[asked++],
    now: () => now,
    item: {
      read: async () => kept,
      write: async (value) => {
        kept = value
      },
      remove: async () => {
        kept = undefined
      },
      watch: () => undefined,
    },
  })
  return {
    titleOf: async (host: string) => (await packs.packOf(host))?.title,
    pass: (ms: number) => {
      now += ms
    },
  }
}

test('a pack of the office replaces the built-in one of its id, however long the worker lives', async () => {
  const { titleOf, pass } = desk([[], [pack('siasn', 'kantor')]])
  expect(await titleOf('siasn.test')).toBe('bawaan')
  pass(19_999)
  expect(await titleOf('siasn.test')).toBe('bawaan')
  pass(1)
  expect(await titleOf('siasn.test')).toBe('kantor')
  expect(await titleOf('kinerja.test')).toBe('bawaan')
  expect(await titleOf('lain.test')).toBeUndefined()
})

test('while the server is away, what it said last still holds', async () => {
  const { titleOf, pass } = desk([[pack('siasn', 'kantor')], undefined])
  expect(await titleOf('siasn.test')).toBe('kantor')
  pass(600_000)
  expect(await titleOf('siasn.test')).toBe('kantor')
})
