import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeOf } from './code-of.ts'
import { type Office, openOffice } from './office.ts'

const sopId = 'singkawang-ip-asn'

let office: Office
let tu: string
beforeEach(async () => {
  office = await openOffice()
  tu = await office.person('tu', ['petugas', 'tu'], [`${sopId}/petugas-administrasi`])
})
afterEach(() => office[Symbol.asyncDispose]())

const client = () => office.client(tu)

/** A berkas that the office has received on Monday, 23 November, at 08.00: due by its one hari on Tuesday at closing. */
async function receivedCase(): Promise<string> {
  const caseId = randomUUID()
  const applicant = { kind: 'opd' as const, name: 'Dinas Contoh' }
  await client().cases.open.mutate({ commandId: randomUUID(), caseId, sopId, applicant })
  await client().cases.finishStep.mutate({ commandId: randomUUID(), caseId, stepId: 'sampaikan-berkas' })
  return caseId
}

const dueOf = async (caseId: string) => (await client().cases.byId.query({ caseId })).card.clock.dueAt

/** The national holidays again, with the day after this Monday closed by an amendment. */
async function amend(version: number, days: string): Promise<void> {
  const text = await readFile('shared/calendars/libur-nasional.yaml', 'utf8')
  await mkdir(join(office.dataDir, 'calendars'), { recursive: true })
  await writeFile(
    join(office.dataDir, 'calendars', `libur-nasional.v${version}.yaml`),
    `${text.replace(/^version: .*$/m, `version: ${version}\ninForceFrom: 2026-11-23`)}\n${days}`,
  )
  await office.restart()
}

const CLOSED_TUESDAY = '  - { date: 2026-11-24, kind: cuti-bersama, name: Cuti bersama contoh }\n'

test('a holiday amended while a berkas runs moves its deadline only when somebody asks, and says why', async () => {
  const running = await receivedCase()
  expect(await dueOf(running)).toBe('2026-11-24T08:30:00.000Z')
  await amend(2, CLOSED_TUESDAY)
  expect(await dueOf(running)).toBe('2026-11-24T08:30:00.000Z')
  expect((await client().cases.explainDeadline.query({ caseId: running })).calendar.isOutdated).toBe(true)
  const later = await receivedCase()
  expect(await dueOf(later)).toBe('2026-11-25T08:30:00.000Z')

  const adopt = { commandId: randomUUID(), caseId: running, reason: 'SKB perubahan cuti bersama' }
  await expect(client().cases.adoptCalendar.mutate({ ...adopt, reason: ' ' })).rejects.toThrow('reason')
  const { seq, card } = await client().cases.adoptCalendar.mutate(adopt)
  expect(card.clock.dueAt).toBe('2026-11-25T08:30:00.000Z')
  expect((await client().cases.adoptCalendar.mutate(adopt)).seq).toBe(seq)
  const { events, texts } = await client().cases.byId.query({ caseId: running })
  const adopted = events.find(({ type }) => type === 'case.calendar-adopted')
  expect(adopted).toMatchObject({ seq, calendar: { version: 1, holidays: { 'libur-nasional': 2 } } })
  expect(Object.values(texts)).toContain('SKB perubahan cuti bersama')
  const again = { ...adopt, commandId: randomUUID() }
  expect(await codeOf(client().cases.adoptCalendar.mutate(again))).toBe('calendar-already-adopted')
})

test('a holiday list that is edited in place, or lost, changes nothing for a berkas that runs on it', async () => {
  await amend(2, '')
  const running = await receivedCase()
  await amend(2, CLOSED_TUESDAY)
  expect(await dueOf(running)).toBe('2026-11-24T08:30:00.000Z')
  expect(office.bridge().findings).toContainEqual(
    expect.objectContaining({ code: 'version-in-use', file: 'calendars/libur-nasional' }),
  )
  await rm(join(office.dataDir, 'calendars'), { recursive: true })
  await office.restart()
  expect(await dueOf(running)).toBe('2026-11-24T08:30:00.000Z')
})

test('“mengapa tenggat ini?” names what counted, what stood still and whose rule that is', async () => {
  const caseId = await receivedCase()
  const { step, service, calendar, rules } = await client().cases.explainDeadline.query({ caseId })
  expect(calendar).toMatchObject({ id: 'singkawang-loket', version: 1, isOutdated: false })
  expect(step).toMatchObject({ of: 'step', segments: [], provisional: false })
  expect(step?.sentences[0]).toMatch(/tanpa batas waktu/)
  expect(service).toMatchObject({
    dueAt: '2026-11-24T08:30:00.000Z',
    waktu: { value: 1, unit: 'hari' },
    skipped: [{ date: '2026-11-23' }],
    pauses: [],
    replaced: [],
  })
  expect(service.segments.map(({ minutes }) => minutes)).toEqual([210, 150])
  expect(service.sentences.at(-1)).toBe('Karena itu tenggatnya Selasa, 24 November 2026 pukul 15.30 WIB.')
  expect(rules.at(-1)).toBe(
    'Bila dikembalikan, waktu kantor berhenti selama berkas di pemohon: aturan bawaan.',
  )
})

test('a target date is only for a SOP that counts back from one', async () => {
  const caseId = await receivedCase()
  const target = { commandId: randomUUID(), caseId, targetOn: '2027-04-01' }
  expect(await codeOf(client().cases.setTargetDate.mutate(target))).toBe('target-date-not-in-sop')
})
