import { expect, test } from 'vitest'
import type { Person } from '#shared/schema/board.ts'
import { namedReceivers, receiverOptions } from './receiver-options.ts'

const person = (id: string, receivesAs?: Person['receivesAs']): Person => ({
  ...{ id, name: `Nama ${id}`, jabatan: 'Analis', roles: ['petugas'], fulfils: [] },
  ...(receivesAs && { receivesAs }),
})

test('who fills several posts stands in the list once for each, and what is chosen says which', () => {
  const sri = person('sri', [
    { postId: null, jabatan: 'Analis' },
    { postId: 'kabid@a', jabatan: 'Plh. Kabid A' },
  ])
  const options = receiverOptions([person('ani'), sri])
  expect(options.map(({ text }) => text)).toEqual([
    'Nama ani – Analis',
    'Nama sri – Analis',
    'Nama sri – Plh. Kabid A',
  ])
  const [ani = '', asHerself = '', asPlh = ''] = options.map(({ value }) => value)
  expect(namedReceivers([ani])).toEqual({ to: 'ani' })
  expect(namedReceivers([ani, asPlh])).toEqual({ to: 'ani', alsoTo: ['sri'], toPosts: { sri: 'kabid@a' } })
  expect(namedReceivers([asHerself])).toEqual({ to: 'sri', toPosts: { sri: null } })
})

test('one who is named in two posts stays twice, so that nobody chooses for him', () => {
  expect(namedReceivers(['sri@', 'sri@kabid-a'])).toMatchObject({ to: 'sri', alsoTo: ['sri'] })
})
