import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeOf } from './code-of.ts'
import { type Office, openOffice } from './office.ts'

const sopId = 'singkawang-ip-asn'

let office: Office
let tu: string
beforeEach(async () => {
  office = await openOffice()
  tu = await office.person('tu', ['tu'], [`${sopId}/petugas-administrasi`])
})
afterEach(() => office[Symbol.asyncDispose]())

const anOpening = () => ({
  commandId: randomUUID(),
  caseId: randomUUID(),
  sopId,
  applicant: { kind: 'opd' as const, name: 'Dinas Contoh' },
})

test("a repeated command gives the first answer, also after a restart, and today's card", async () => {
  const opening = anOpening()
  const first = await office.client(tu).cases.open.mutate(opening)
  expect((await office.client(tu).cases.open.mutate(opening)).seq).toBe(first.seq)
  const step = { commandId: randomUUID(), caseId: opening.caseId, stepId: 'sampaikan-berkas' }
  const finished = await office.client(tu).cases.finishStep.mutate(step)

  await office.restart()
  const before = office.bridge().ports.store.lastSeq()
  const again = await office.client(tu).cases.open.mutate(opening)
  expect(again.seq).toBe(first.seq)
  expect(again.card).toMatchObject({ number: first.card.number, current: { id: 'agendakan-berkas' } })
  // The step is no longer the current one: a new command would be refused, the repeat is not.
  expect((await office.client(tu).cases.finishStep.mutate(step)).seq).toBe(finished.seq)
  expect(await codeOf(office.client(tu).cases.finishStep.mutate({ ...step, commandId: randomUUID() }))).toBe(
    'step-not-current',
  )
  expect(office.bridge().ports.store.lastSeq()).toBe(before)
})

test('fifty repeats at once do it once', async () => {
  const opening = anOpening()
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => office.client(tu).cases.open.mutate(opening)),
  )
  expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1)
  const { cases } = await office.client(tu).board.read.query()
  expect(cases.map(({ number }) => number)).toEqual(['0001/2026'])
})

test('fifty openings at once get fifty numbers without a gap', async () => {
  await Promise.all(Array.from({ length: 50 }, () => office.client(tu).cases.open.mutate(anOpening())))
  const { cases } = await office.client(tu).board.read.query()
  const numbers = Array.from({ length: 50 }, (_, at) => `${String(at + 1).padStart(4, '0')}/2026`)
  expect(cases.map(({ number }) => number).sort()).toEqual(numbers)
})

test("a command id is nobody else's, and stands for one thing", async () => {
  const opening = anOpening()
  await office.client(tu).cases.open.mutate(opening)
  const other = await office.person('tu2', ['tu'])
  expect(await codeOf(office.client(other).cases.open.mutate(opening))).toBe('command-reused')
  const elsewhere = { ...opening, caseId: randomUUID() }
  expect(await codeOf(office.client(tu).cases.open.mutate(elsewhere))).toBe('command-reused')
})

test('of fifty who finish the same step one wins, and the others are told how it stands', async () => {
  const opening = anOpening()
  await office.client(tu).cases.open.mutate(opening)
  const finish = () => ({ commandId: randomUUID(), caseId: opening.caseId, stepId: 'sampaikan-berkas' })
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => codeOf(office.client(tu).cases.finishStep.mutate(finish()))),
  )
  expect(outcomes.filter((each) => each === 'accepted')).toHaveLength(1)
  expect(outcomes.filter((each) => each === 'step-not-current')).toHaveLength(49)
})

test('a refused command leaves nothing behind and may be given again when it is right', async () => {
  const opening = anOpening()
  const before = office.bridge().ports.store.lastSeq()
  const nameless = { ...opening, applicant: { kind: 'opd' as const } }
  expect(await codeOf(office.client(tu).cases.open.mutate(nameless))).toBe('applicant-needs-name')
  expect(office.bridge().ports.store.lastSeq()).toBe(before)
  expect((await office.client(tu).cases.open.mutate(opening)).card.number).toBe('0001/2026')
})
