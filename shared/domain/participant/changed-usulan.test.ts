import { expect, test } from 'vitest'
import type { UsulanMatch } from '#shared/schema/usulan.ts'
import { changedUsulan, isStatusTaken } from './changed-usulan.ts'

const shown = (nomor: string) => ({ nomor, jenis: 'KGB', nip: '199207252015032003', status: 'Setuju TTD SK' })
const rows = ['1', '2', '3', '4', '5'].map(shown)
const place = { caseId: 'c', number: '0001/2026', sopTitle: 'Usul' }

test('each usulan that changed has one command: on its row, on the step that waits, or none', () => {
  const matches: UsulanMatch[] = [
    { entry: 0, found: 'changed', places: [{ ...place, row: 7, stepId: 's' }] },
    { entry: 1, found: 'changed', places: [{ ...place, stepId: 's' }] },
    { entry: 2, found: 'changed', places: [place] },
    { entry: 3, found: 'same', places: [{ ...place, row: 8 }] },
    { entry: 4, found: 'unlinked', places: [{ ...place, row: 9 }] },
    { entry: 9, found: 'changed', places: [{ ...place, row: 9 }] },
  ]
  const status = 'Setuju TTD SK'
  expect(changedUsulan(matches, { portal: 'siasn', rows })).toEqual([
    {
      ...{ number: '0001/2026', nomor: '1', status },
      command: { for: 'row', input: { caseId: 'c', portal: 'siasn', rows: [{ row: { no: 7 }, status }] } },
    },
    {
      ...{ number: '0001/2026', nomor: '2', status },
      command: { for: 'step', input: { caseId: 'c', stepId: 's', status } },
    },
    { number: '0001/2026', nomor: '3', status, command: undefined },
  ])
})

test('a status is recorded only where the row says so', () => {
  const taken = ['changed', 'same', 'refused', 'unknown'].map((outcome) => isStatusTaken({ outcome }))
  expect([...taken, isStatusTaken(undefined)]).toEqual([true, true, false, false, false])
})
