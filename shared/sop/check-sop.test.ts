import { expect, test } from 'vitest'
import { Sop } from '#shared/schema/sop.ts'
import { checkSop } from './check-sop.ts'

/** A SOP as a file gives it, before the defaults are filled in. */
type SopInput = (typeof Sop)['_zod']['input']
type StepInput = SopInput['steps'][number]

const menit = (value: number): StepInput['mutuBaku'] => ({
  waktu: { value, unit: 'menit', original: `${value} menit` },
})

function aStep(id: string, change: Partial<StepInput> = {}): StepInput {
  return {
    id,
    kegiatan: `Mengerjakan ${id}`,
    kind: 'task',
    pelaksana: ['staf'],
    mutuBaku: menit(10),
    ...change,
  }
}

/** Siapkan → periksa (back to siapkan, or on) → kirim: 10 + 10 + 10 menit. Nothing wrong in it. */
function aSop(change: Partial<SopInput> = {}): SopInput {
  return {
    id: 'contoh',
    version: 1,
    title: 'Contoh',
    agency: 'Kantor Contoh',
    calendar: { id: 'contoh' },
    pelaksana: [{ id: 'staf', jabatan: 'Staf' }],
    steps: [
      aStep('siapkan'),
      aStep('periksa', {
        kind: 'decision',
        outcomes: [
          { id: 'tidak', label: 'Tidak sesuai', to: 'siapkan' },
          { id: 'ya', label: 'Sesuai', to: 'kirim' },
        ],
      }),
      aStep('kirim', { next: 'end' }),
    ],
    source: {
      document: 'Contoh',
      agency: 'Kantor Contoh',
      kind: 'prosa',
      corrections: [],
      questions: [],
      missing: [],
    },
    ...change,
  }
}

function withStep(at: number, change: Partial<StepInput>): SopInput {
  const sop = aSop()
  return { ...sop, steps: sop.steps.map((step, index) => (index === at ? { ...step, ...change } : step)) }
}

function faultsOf(sop: SopInput): string[] {
  return checkSop(Sop.parse(sop), () => 1).map(({ severity, code, where }) => `${severity} ${code} ${where}`)
}

const decision = { kind: 'decision' } as const
const total = (value: number, unit: 'menit' | 'jam' | 'hari' = 'menit'): SopInput['total'] => ({
  waktu: { value, unit, original: `${value} ${unit}` },
})

test('finds nothing in a sound SOP', () => {
  expect(faultsOf(aSop({ total: total(30) }))).toEqual([])
})

test.each<[string, SopInput, string[]]>([
  [
    'a clock that begins with the complete file, nobody knows where',
    aSop({ total: total(30), clock: { start: 'complete-file' } }),
    ['error complete-file-without-place clock.start'],
  ],
  [
    'a complete file at a step that is not there',
    aSop({ total: total(30), clock: { start: 'complete-file', completeAt: { step: 'cek' } } }),
    ['error unknown-target clock.completeAt.step'],
  ],
  [
    'a complete file at a step of several outcomes, none named',
    aSop({ total: total(30), clock: { start: 'complete-file', completeAt: { step: 'periksa' } } }),
    ['error unknown-outcome clock.completeAt'],
  ],
  [
    'a clock start without a total',
    aSop({ clock: { start: 'receipt' } }),
    ['warning clock-start-without-total clock.start'],
  ],
  [
    'a step before a date that has no name',
    withStep(0, { dueBefore: { value: 2, unit: 'bulan', original: '2 bulan' } }),
    ['error due-before-nothing steps[0].dueBefore'],
  ],
  [
    'a return rule where nothing is returned',
    withStep(1, {
      kind: 'decision',
      outcomes: [
        { id: 'tidak', label: 'Tidak sesuai', to: 'siapkan', returnRule: 'runs' },
        { id: 'ya', label: 'Sesuai', to: 'kirim' },
      ],
    }),
    ['error return-rule-without-return steps[1].outcomes[0].returnRule'],
  ],
  [
    'a step id used twice',
    aSop({ steps: [aStep('siapkan'), aStep('siapkan')] }),
    ['error duplicate-id steps[1].id'],
  ],
  [
    'a kelengkapan of a service type that shares its id with one of the step',
    aSop({
      serviceTypes: {
        open: true,
        items: [{ id: 'mutasi', title: 'Mutasi', kelengkapan: [{ id: 'sk', text: 'SK' }] }],
      },
      steps: [
        aStep('periksa', {
          serviceTypeKelengkapan: true,
          mutuBaku: { ...menit(10), kelengkapan: [{ id: 'sk', text: 'SK' }] },
        }),
      ],
    }),
    ['error duplicate-id serviceTypes.items[0].kelengkapan[0].id'],
  ],
  ['a step called end', aSop({ steps: [aStep('end')] }), ['error reserved-id steps[0].id']],
  [
    'an outcome that leads nowhere',
    withStep(1, {
      ...decision,
      outcomes: [
        { id: 'ya', label: 'Ya', to: 'kirim' },
        { id: 'tidak', label: 'Tidak' },
      ],
    }),
    ['error outcome-without-target steps[1].outcomes[1]'],
  ],
  [
    'a return without the step it comes back to',
    withStep(1, {
      ...decision,
      outcomes: [
        { id: 'ya', label: 'Ya', to: 'kirim' },
        { id: 'tidak', label: 'Tidak', returnsTo: 'applicant' },
      ],
    }),
    ['error return-without-target steps[1].outcomes[1]'],
  ],
  [
    'a next step that is not there',
    withStep(2, { next: 'arsipkan' }),
    ['error unknown-target steps[2].next'],
  ],
  [
    'a start that is not there',
    aSop({ start: 'mulai' }),
    [
      'error unknown-target start',
      'error unreachable-step steps[0]',
      'error unreachable-step steps[1]',
      'error unreachable-step steps[2]',
    ],
  ],
  [
    'a pelaksana that is not there',
    withStep(0, { pelaksana: ['kabid'] }),
    ['error unknown-pelaksana steps[0].pelaksana[0]'],
  ],
  [
    'a reporting line through nobody known',
    withStep(2, { kind: 'report', reportingLine: { through: ['kabid'], to: 'staf' } }),
    ['error unknown-pelaksana steps[2].reportingLine.through[0]'],
  ],
  [
    'a register that is not there',
    withStep(0, { register: 'agenda' }),
    ['error unknown-register steps[0].register'],
  ],
  ['a step nobody comes to', withStep(0, { next: 'kirim' }), ['error unreachable-step steps[1]']],
  [
    'a circle without a way out',
    aSop({ steps: [aStep('satu'), aStep('dua', { next: 'satu' })] }),
    ['error no-path-to-end steps[0]', 'error no-path-to-end steps[1]'],
  ],
  [
    'a next beside outcomes',
    withStep(1, {
      ...decision,
      next: 'kirim',
      outcomes: [
        { id: 'ya', label: 'Ya', to: 'kirim' },
        { id: 'tidak', label: 'Tidak', to: 'siapkan' },
      ],
    }),
    ['error next-beside-outcomes steps[1].next'],
  ],
  [
    'a decision with one outcome',
    withStep(0, { ...decision, outcomes: [{ id: 'ya', label: 'Ya', to: 'periksa' }] }),
    ['warning decision-without-two-outcomes steps[0].outcomes'],
  ],
  ['a step without pelaksana', withStep(0, { pelaksana: [] }), ['warning step-without-pelaksana steps[0]']],
  ['a step without time', withStep(0, { mutuBaku: {} }), ['warning step-without-time steps[0]']],
  [
    'law that was replaced',
    aSop({ basis: [{ text: 'UU 5/2014', supersededBy: 'UU 20/2023' }] }),
    ['warning superseded-law basis[0]'],
  ],
  [
    'kelengkapan of a service type that no step checks',
    aSop({
      serviceTypes: {
        open: true,
        items: [{ id: 'mutasi', title: 'Mutasi', kelengkapan: [{ id: 'sk', text: 'SK' }] }],
      },
    }),
    ['warning service-type-kelengkapan-unchecked serviceTypes'],
  ],
  ['a total that is not the sum', aSop({ total: total(40) }), ['error step-times-vs-total total.waktu']],
  [
    'a total in another unit',
    aSop({ total: total(1, 'hari') }),
    ['question times-not-comparable total.waktu'],
  ],
])('names %s', (_, sop, faults) => {
  expect(faultsOf(sop)).toEqual(faults)
})

test('reads the total of a path on which nothing is returned, whichever outcome stands first', () => {
  const back = { id: 'tidak', label: 'Tidak', to: 'siapkan', returnsTo: 'applicant' } as const
  const on = { id: 'ya', label: 'Ya', to: 'kirim' }
  for (const outcomes of [
    [back, on],
    [on, back],
  ]) {
    expect(faultsOf({ ...withStep(1, { ...decision, outcomes }), total: total(30) })).toEqual([])
  }
})

test('adds jam and menit, and says both figures when they differ', () => {
  expect(faultsOf(aSop({ total: total(0.5, 'jam') }))).toEqual([])
  const [fault] = checkSop(Sop.parse(aSop({ total: total(2, 'jam') })), () => 7)
  expect(fault).toMatchObject({ code: 'step-times-vs-total', line: 7 })
  expect(fault?.message).toContain('120 menit')
  expect(fault?.message).toContain('30 menit (10 menit + 10 menit + 10 menit)')
})

test('takes a total that leaves the time of the applicant out', () => {
  expect(faultsOf({ ...withStep(0, { clock: 'applicant' }), total: total(20) })).toEqual([])
})

test('refuses a total that the steps of its own unit already exceed', () => {
  const hari = { waktu: { value: 3, unit: 'hari', original: '3 hari' } } as const
  expect(faultsOf({ ...withStep(0, { mutuBaku: hari }), total: total(2, 'hari') })).toEqual([
    'error step-times-vs-total total.waktu',
  ])
})

test('turns what the document leaves open into questions, after errors and warnings', () => {
  const sop = withStep(0, { pelaksana: ['kabid'], mutuBaku: {} })
  const source = {
    ...sop.source,
    questions: [{ id: 'siapa', where: 'Langkah 1', question: 'Siapa?', reading: 'Staf.' }],
    missing: ['Jam layanan'],
  }
  expect(faultsOf({ ...sop, source })).toEqual([
    'error unknown-pelaksana steps[0].pelaksana[0]',
    'warning step-without-time steps[0]',
    'question open-question source.questions[0]',
    'question missing-part source.missing[0]',
  ])
})

test.each<[string, Partial<StepInput>, string]>([
  ['a line on a task', { line: ['staf'] }, 'line-without-signing'],
  ['coordination without a line', { kind: 'ttd', coordination: ['staf'] }, 'line-missing'],
  ['somebody twice in a line', { kind: 'ttd', line: ['staf'], secondSigner: 'staf' }, 'line-doubled'],
  ['a line of nobody', { kind: 'paraf', line: ['tiada'] }, 'unknown-pelaksana'],
  ['other hands than those of no step', { differentPersonFrom: ['tiada'] }, 'unknown-step'],
  ['other hands than its own', { differentPersonFrom: ['kirim'] }, 'other-hands-itself'],
])('%s is an error', (_what, change, code) => {
  const errors = checkSop(Sop.parse(withStep(2, change)), () => undefined).filter(
    ({ severity }) => severity === 'error',
  )
  expect(errors.map((each) => each.code)).toEqual([code])
})
