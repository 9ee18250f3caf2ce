import { expect, test } from 'vitest'
import type { ConnectedBridge } from './connect-bridge.ts'
import { recordUsulan } from './record-usulan.ts'

const shown = ['1', '2', '3'].map((nomor) => ({
  ...{ nomor, jenis: 'KGB', nip: '199207252015032003', status: 'Setuju TTD SK' },
}))
const place = { caseId: 'c', number: '0001/2026', sopTitle: 'Usul' }

test('a status counts as recorded once the row itself was changed; a refused one is told and holds up none', async () => {
  const places = [{ ...place, row: 1 }, place, { ...place, row: 3 }]
  const answers = [{ outcome: 'refused', message: 'Baris 1 sudah ditarik.' }, { outcome: 'changed' }]
  const bridge = {
    participants: {
      matchUsulan: {
        query: async () => places.map((each, entry) => ({ entry, found: 'changed', places: [each] })),
      },
      recordStatuses: { mutate: async () => ({ rows: [answers.shift()] }) },
    },
  } as unknown as ConnectedBridge['bridge']
  expect(await recordUsulan(bridge, 'siasn', shown)).toEqual({
    recorded: [{ number: '0001/2026', nomor: '3', status: 'Setuju TTD SK' }],
    refused: [
      { number: '0001/2026', nomor: '1', why: 'Baris 1 sudah ditarik.' },
      { number: '0001/2026', nomor: '2', why: expect.stringContaining('lihat berkasnya') },
    ],
    unlinked: [],
    same: 0,
  })
})
