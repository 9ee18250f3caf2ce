import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ServeGuest } from '#shared/schema/serve-guest.ts'
import { codeOf } from './code-of.ts'
import { type Office, openOffice } from './office.ts'

const SOP = 'kalteng-konsultasi-e-kinerja'
const FIRST_FOUR = ['terima-permohonan', 'antar-ke-bidang', 'tugaskan-pejabat', 'beri-konsultasi']

let office: Office
let loket: ReturnType<Office['client']>
beforeAll(async () => {
  office = await openOffice()
  const all = ['kasubbag-umpeg', 'jfu-tu', 'kabid', 'jft'].map((id) => `${SOP}/${id}`)
  loket = office.client(await office.person('loket', ['petugas', 'tu'], all))
  await office.person('kabid', ['supervisor'], [`${SOP}/kabid`])
  await office.person('jft', ['petugas'], [`${SOP}/jft`])
}, 60_000)
afterAll(() => office[Symbol.asyncDispose]())

function guest(change: Partial<ServeGuest> = {}): ServeGuest {
  return {
    ...{ commandId: randomUUID(), caseId: randomUUID(), sopId: SOP },
    applicant: { kind: 'asn', name: 'Agus Salim' },
    steps: [
      { stepId: 'terima-permohonan', present: ['lembar-konsultasi'], note: 'SKP tidak dapat diajukan' },
      { stepId: 'antar-ke-bidang', present: ['disposisi-dan-lembar'], holder: 'kabid' },
      { stepId: 'tugaskan-pejabat', present: ['lembar-konsultasi'], holder: 'loket' },
      {
        stepId: 'beri-konsultasi',
        present: [],
        note: 'Ajukan lewat menu SKP, lalu minta persetujuan atasan',
      },
    ],
    ...change,
  }
}

const stepsDone = async (caseId: string): Promise<string[]> =>
  (await office.bridge().ports.store.eventsOf('case', caseId)).flatMap((event) =>
    event.type === 'case.step-finished' ? event.stepId : [],
  )

test('one command finishes the first four steps of a consultation, and given again does nothing twice', async () => {
  const command = guest()
  const { card } = await loket.cases.serveGuest.mutate(command)
  expect(card.current?.id).toBe('nilai-harapan')
  const before = await office.bridge().ports.store.eventsOf('case', command.caseId)
  const again = await loket.cases.serveGuest.mutate(command)
  expect(again.card.number).toBe(card.number)
  expect(await office.bridge().ports.store.eventsOf('case', command.caseId)).toEqual(before)
  expect(await stepsDone(command.caseId)).toEqual(FIRST_FOUR)
})

test('one that was refused half-way keeps what was done, and goes on from there once it is mended', async () => {
  const unfit = guest()
  const steps = unfit.steps.map((step) =>
    step.stepId === 'tugaskan-pejabat' ? { ...step, holder: 'kabid' } : step,
  )
  await expect(loket.cases.serveGuest.mutate({ ...unfit, steps })).rejects.toThrow()
  expect(await stepsDone(unfit.caseId)).toEqual(FIRST_FOUR.slice(0, 2))
  const { card } = await loket.cases.serveGuest.mutate(unfit)
  expect(card.current?.id).toBe('nilai-harapan')
  expect(await stepsDone(unfit.caseId)).toEqual(FIRST_FOUR)
})

test('a kelengkapan that nobody saw stops it before its step; somebody else may not go on in its place', async () => {
  const command = guest()
  const [first, ...others] = command.steps
  const blind = { ...command, steps: [{ stepId: 'terima-permohonan', present: [] }, ...others] }
  await expect(loket.cases.serveGuest.mutate(blind)).rejects.toThrow('Lembar Konsultasi')
  expect(await stepsDone(command.caseId)).toEqual([])
  const stranger = office.client(await office.person('lain', ['petugas']))
  const tried = stranger.cases.serveGuest.mutate({ ...command, steps: first ? [first] : [] })
  expect(await codeOf(tried)).toBe('command-reused')
  expect(await stepsDone(command.caseId)).toEqual([])
})
