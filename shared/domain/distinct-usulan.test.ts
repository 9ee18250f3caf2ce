import { expect, test } from 'vitest'
import { distinctUsulan } from './distinct-usulan.ts'

const usulan = (nomor: string, status = 'Terima Usulan', nip = '199004182014021001') => ({
  ...{ nomor, status, nip, jenis: 'Jabatan' },
})

test('a usulan that slipped to the next page is one; what is shown in two ways is told by nobody but a person', () => {
  const shown = [
    usulan('A/1'),
    usulan('A/2'),
    usulan('A/2', 'Terima  Usulan '),
    usulan('A/3', 'Surat Usulan'),
    usulan('A/3', 'Approval Surat Usulan'),
    usulan('A/4'),
    usulan('A/4', 'Terima Usulan', '198703152010012005'),
  ]
  const { rows, ambiguous } = distinctUsulan(shown)
  expect(rows.map(({ nomor }) => nomor)).toEqual(['A/1', 'A/2'])
  expect(ambiguous).toEqual(['A/3', 'A/4'])
})
