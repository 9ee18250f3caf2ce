import { expect, test } from 'vitest'
import type { Person } from '#shared/schema/board.ts'
import { chosenReceiver, receiverOptions } from './receiver-options.ts'

const person = (id: string, receivesAs?: Person['receivesAs']): Person => ({
  ...{ id, name: `Nama ${id}`, jabatan: 'Analis', roles: ['petugas'], fulfils: [] },
  ...(receivesAs && { receivesAs }),
})

test('who fills several posts stands in the list once for each, and what is chosen says which', () => {
  const sri = person('sri', [
    { postId: null, jabatan: 'Analis' },
    { postId: 'kabid-a', jabatan: 'Plh. Kabid A' },
  ])
  const options = receiverOptions([person('ani'), sri])
  expect(options.map(({ text }) => text)).toEqual([
    'Nama ani – Analis',
    'Nama sri – Analis',
    'Nama sri – Plh. Kabid A',
  ])
  expect(options.map(({ value }) => chosenReceiver(value))).toEqual([
    { accountId: 'ani' },
    { accountId: 'sri', postId: null },
    { accountId: 'sri', postId: 'kabid-a' },
  ])
})
