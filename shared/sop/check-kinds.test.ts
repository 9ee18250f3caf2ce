import { expect, test } from 'vitest'
import { Sop } from '#shared/schema/sop.ts'
import { checkKinds } from './check-kinds.ts'

type StepInput = (typeof Sop)['_zod']['input']['steps'][number]

function faultsOf(change: Partial<StepInput>): string[] {
  const step = { id: 'satu', kegiatan: 'Mengerjakan', kind: 'task', mutuBaku: {}, ...change }
  const source = { document: 'x', agency: 'x', kind: 'prosa', corrections: [], questions: [], missing: [] }
  const sop = Sop.parse({
    ...{ id: 'contoh', version: 1, title: 'Contoh', agency: 'Kantor', calendar: { id: 'x' }, source },
    steps: [step],
  })
  return checkKinds(sop).map(({ severity, code }) => `${severity} ${code}`)
}

const returns = { value: 10, unit: 'hari' } as const
const external = { kind: 'external', clock: 'outside', expectedReturn: returns } as const
const way = (more: object) => ({ outcomes: [{ id: 'x', label: 'X', ...more }] })

test.each<[string, Partial<StepInput>, string[]]>([
  ['a plain step', {}, []],
  ['an outside step whole', external, []],
  [
    'an outside step by the office clock',
    { ...external, clock: 'office' },
    ['warning external-clock-not-outside'],
  ],
  [
    'an outside step without its time',
    { ...external, expectedReturn: undefined },
    ['warning external-without-return'],
  ],
  ['a return time on a task', { expectedReturn: returns }, ['error field-of-another-kind']],
  ['an archive rule on a task', { archive: { place: 'Lemari' } }, ['error field-of-another-kind']],
  ['a notice with its number', { kind: 'notify', notifyText: 'Nomor {number} selesai' }, []],
  ['a notice without number', { kind: 'notify', notifyText: 'Selesai' }, ['warning notify-without-number']],
  [
    'a notice that would name the applicant',
    { kind: 'notify', notifyText: '{number}: {name} silakan datang' },
    ['error notify-unknown-part'],
  ],
  ['a repair from outside', { ...external, ...way({ to: 'satu', returnsTo: 'office' }) }, []],
  ['a repair from inside', way({ to: 'satu', returnsTo: 'office' }), ['error send-back-not-external']],
  ['a refusal', way({ refuses: true }), []],
  ['a refusal that ends', way({ refuses: true, to: 'end' }), []],
  ['a refusal that goes on', way({ refuses: true, to: 'satu' }), ['error refusal-goes-on']],
  ['an optional step', { optional: true }, []],
  ['an optional decision', { optional: true, ...way({ to: 'end' }) }, ['error optional-with-outcomes']],
  ['a time on no outcome', { waktuOnlyOn: 'ya', ...way({ to: 'end' }) }, ['error unknown-outcome']],
  ['a sub-SOP that is not named', { kind: 'sub-sop' }, ['warning sub-sop-unnamed']],
  ['a sub-SOP that is', { kind: 'sub-sop', subSop: 'kenaikan-pangkat' }, []],
])('%s', (_what, change, faults) => {
  expect(faultsOf(change)).toEqual(faults)
})
