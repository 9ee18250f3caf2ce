import { expect, test } from 'vitest'
import type { Person } from '#shared/schema/board.ts'
import { Sop } from '#shared/schema/sop.ts'
import { aSop } from '../../../test/factories.ts'
import { createGuestDraft, planGuest } from './guest-draft.ts'

const documents = [
  { id: 'lembar', text: 'Lembar' },
  { id: 'meja', text: 'Meja', kind: 'sarana' },
]
const sop = Sop.parse({
  ...aSop(),
  steps: [
    {
      id: 'terima',
      kegiatan: 'Menerima',
      kind: 'register',
      pelaksana: ['analis'],
      mutuBaku: { kelengkapan: documents },
    },
    {
      id: 'tugaskan',
      kegiatan: 'Menugaskan',
      kind: 'assignment',
      pelaksana: ['analis'],
      mutuBaku: { kelengkapan: documents },
    },
    {
      id: 'jelaskan',
      kegiatan: 'Menjelaskan',
      kind: 'task',
      pelaksana: ['jafung'],
      next: 'end',
      mutuBaku: {},
    },
  ],
})
const person = (id: string, ...pelaksana: string[]): Person => ({
  ...{ id, name: id, jabatan: 'Analis', roles: ['petugas'] },
  fulfils: pelaksana.map((each) => `contoh/${each}`),
})
const [ani, budi] = [person('ani', 'analis'), person('budi', 'analis', 'jafung')]

test('the form goes as far as its person may, and names only those who do what he assigns', () => {
  const ofAni = planGuest(sop, { me: ani, people: [ani, budi] })
  expect(ofAni.steps.map(({ id }) => id)).toEqual(['terima', 'tugaskan'])
  expect(ofAni.stopsAt?.id).toBe('jelaskan')
  expect(ofAni.documents).toEqual([{ id: 'lembar', text: 'Lembar' }])
  expect(ofAni.candidates.get('tugaskan')).toEqual([budi])
  expect(planGuest(sop, { me: budi, people: [budi] }).stopsAt).toBeUndefined()
})

test('nothing can be sent before all is there; a second try is the same guest, the next one another', () => {
  const plan = planGuest(sop, { me: budi, people: [budi] })
  const draft = createGuestDraft()
  draft.name.value = ' Agus Salim '
  draft.tick('lembar')
  expect(draft.command(plan), 'nobody is assigned').toBeUndefined()
  draft.nameHolder('tugaskan', 'budi')
  draft.topic.value = 'SKP'
  draft.answer.value = 'Lewat menu SKP'
  const first = draft.command(plan)
  expect(first?.applicant).toEqual({ kind: 'asn', name: 'Agus Salim' })
  expect(first?.steps).toEqual([
    { stepId: 'terima', present: ['lembar'], note: 'SKP' },
    { stepId: 'tugaskan', present: ['lembar'], holder: 'budi' },
    { stepId: 'jelaskan', present: [], note: 'Lewat menu SKP' },
  ])
  expect(draft.command(plan)).toEqual(first)
  draft.tick('lembar')
  expect(draft.command(plan), 'a paper that does not lie here').toBeUndefined()

  draft.clear()
  draft.name.value = 'Budi'
  draft.tick('lembar')
  const second = draft.command(plan)
  expect(second?.steps[1]?.holder).toBe('budi')
  expect(second?.commandId).not.toBe(first?.commandId)
  expect(second?.caseId).not.toBe(first?.caseId)
})
