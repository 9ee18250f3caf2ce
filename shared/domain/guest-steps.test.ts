import { expect, test } from 'vitest'
import { builtInSop } from '../../test/api/built-in-sop.ts'
import { aSop } from '../../test/factories.ts'
import { guestSteps } from './guest-steps.ts'

test('of the consultation the first four steps; of a SOP that does not begin at a desk none', async () => {
  const steps = guestSteps(await builtInSop('kalteng-konsultasi-e-kinerja'))
  expect(steps.map(({ id }) => id)).toEqual([
    'terima-permohonan',
    'antar-ke-bidang',
    'tugaskan-pejabat',
    'beri-konsultasi',
  ])
  expect(guestSteps(aSop())).toEqual([])
})

test('a SOP whose steps lead back to themselves ends', () => {
  const [first, ...others] = aSop().steps
  if (!first) throw new Error('the sample has no step')
  const sop = { ...aSop(), steps: [{ ...first, kind: 'register' as const, next: first.id }, ...others] }
  expect(guestSteps(sop).map(({ id }) => id)).toEqual([first.id])
})
