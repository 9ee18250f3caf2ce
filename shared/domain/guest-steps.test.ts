import { expect, test } from 'vitest'
import { Sop } from '#shared/schema/sop.ts'
import { aSop } from '../../test/factories.ts'
import { guestSteps } from './guest-steps.ts'

const step = (id: string, kind: string, rest = {}) => ({ id, kegiatan: id, kind, mutuBaku: {}, ...rest })
const sopOf = (...steps: readonly object[]): Sop => Sop.parse({ ...aSop(), steps })
const idsOf = (sop: Sop) => guestSteps(sop).map(({ id }) => id)

test('from the desk as far as every step is plain; of a SOP that does not begin at a desk none', () => {
  const outcomes = [{ id: 'ya', label: 'Ya', to: 'end' }]
  const [terima, tugaskan] = [step('terima', 'register'), step('tugaskan', 'assignment')]
  expect(
    idsOf(sopOf(terima, tugaskan, step('jelaskan', 'task'), step('nilai', 'decision', { outcomes }))),
  ).toEqual(['terima', 'tugaskan', 'jelaskan'])
  expect(idsOf(sopOf(terima, step('pilih', 'task', { outcomes })))).toEqual(['terima'])
  expect(idsOf(sopOf(terima, step('paraf', 'paraf'), tugaskan))).toEqual(['terima'])
  expect(idsOf(aSop())).toEqual([])
})

test('a SOP whose steps lead back to themselves ends', () => {
  expect(idsOf(sopOf(step('terima', 'register', { next: 'terima' })))).toEqual(['terima'])
})
