import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dueAt } from '#shared/business-time/due-at.ts'
import { formatInstant } from '#shared/business-time/format-instant.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import { readCalendars } from './read-calendars.ts'

let dataDir = ''
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'langkah-calendars-'))
  await mkdir(join(dataDir, 'calendars'))
})
afterEach(() => rm(dataDir, { recursive: true }))

/** The built-in calendars but the one that the tests replace. */
const builtIn = ['perpres-21-2023-wib 1', 'perpres-21-2023-wit 1', 'perpres-21-2023-wita 1']

const office = `id: singkawang-loket
version: 2
title: Jam loket baru
timeZone: Asia/Pontianak
basis: Keputusan contoh
decreedUntil: 2027-12-31
holidays: [libur-nasional]
regimes:
  - id: loket
    from: 2026-01-01
    decree: Keputusan contoh
    week:
      mon: [{ from: 08:00, to: 12:00 }]
`

async function shelfWith(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(dataDir, 'calendars', name), text)
  const shelf = await readCalendars(dataDir)
  return {
    known: shelf.calendars.map(
      ({ calendar, own }) => `${calendar.id} ${calendar.version}${own ? ' own' : ''}`,
    ),
    findings: shelf.findings.map(({ code, line, where }) => [code, line, where]),
  }
}

test("an office's own calendar wins by id", async () => {
  expect(await shelfWith({ 'loket.yaml': office })).toEqual({
    known: [...builtIn, 'singkawang-loket 2 own'],
    findings: [],
  })
})

test('a broken one is named, and does not bring the built-in hours back', async () => {
  expect(await shelfWith({ 'loket.yaml': office.replace('basis:', 'dasar:') })).toEqual({
    known: builtIn,
    findings: [
      ['bad-value', 1, 'basis'],
      ['unknown-key', 5, 'dasar'],
    ],
  })
})

test('regimes that overlap are refused at their line', async () => {
  const second = office.slice(office.indexOf('  - id: loket')).replace('id: loket', 'id: lagi')
  expect(await shelfWith({ 'loket.yaml': office + second })).toEqual({
    known: builtIn,
    findings: [['regimes-overlap', 15, 'regimes[1].from']],
  })
})

test('of two files with one id neither is used', async () => {
  const { known, findings } = await shelfWith({ 'a.yaml': office, 'b.yaml': office })
  expect(known).toEqual(builtIn)
  expect(findings).toEqual([
    ['duplicate-id', undefined, 'id'],
    ['duplicate-id', undefined, 'id'],
  ])
})

test('a holiday set of the office replaces the built-in one for all calendars', async () => {
  const set = 'id: libur-nasional\nversion: 2\nkind: holidays\ntitle: Libur\nyears: []\ndays: []\n'
  const { known, findings } = await shelfWith({ 'libur.yaml': set })
  expect(known).toEqual([])
  expect(findings.map(([code]) => code)).toEqual(Array(4).fill('year-without-holidays'))
})

test('the past of a calendar stays for the berkas that runs on it', async () => {
  await writeFile(join(dataDir, 'calendars/loket.v2.yaml'), office)
  await writeFile(join(dataDir, 'calendars/loket.v3.yaml'), office.replace('version: 2', 'version: 3'))
  const { versions, calendars } = await readCalendars(dataDir)
  const loket = (shelved: typeof versions) =>
    shelved
      .filter(({ calendar }) => calendar.id === 'singkawang-loket')
      .map(({ calendar }) => calendar.version)
  expect([loket(versions), loket(calendars)]).toEqual([[1, 2, 3], [3]])
})

test('an older version does not step in for a newest one that is faulty', async () => {
  const faulty = office
    .replace('version: 2', 'version: 3')
    .replace('holidays: [libur-nasional]', 'holidays: [x]')
  const { known, findings } = await shelfWith({ 'loket.v2.yaml': office, 'loket.v3.yaml': faulty })
  expect(known).toEqual(builtIn)
  expect(findings).toEqual([['unknown-holiday-set', 7, 'holidays[0]']])
})

test('a holiday decreed in mid-year counts from then on, and not for what was promised before', async () => {
  const file = fileURLToPath(new URL('../../shared/calendars/libur-nasional.yaml', import.meta.url))
  const amended = (await readFile(file, 'utf8'))
    .replace('version: 1', 'version: 2\ninForceFrom: 2026-11-02')
    .concat('  - { date: 2026-10-06, kind: nasional, name: Hari yang sudah lewat }\n')
    .concat('  - { date: 2026-11-24, kind: nasional, name: Hari contoh }\n')
  const { known, findings } = await shelfWith({ 'libur.v2.yaml': amended })
  expect({ known: known.length, findings }).toEqual({ known: 4, findings: [] })

  const { calendars, holidaySets } = await readCalendars(dataDir)
  const loket = calendars.find(({ calendar }) => calendar.id === 'singkawang-loket')
  if (!loket) throw new Error('no calendar')
  const dueOn = (calendar: WorkingCalendar, from: string): string => {
    const answer = dueAt(calendar, Date.parse(`${from}T03:00:00Z`), { value: 1, unit: 'hari' })
    return answer.ok ? formatInstant(answer.due, calendar.timeZone).slice(0, 10) : answer.reason
  }
  expect(holidaySets.map(({ version }) => version)).toEqual([2])
  expect(dueOn(loket.compiled, '2026-11-23')).toBe('2026-11-25')
  expect(dueOn(loket.compiled, '2026-10-05')).toBe('2026-10-06')
  expect(dueOn(loket.compiledAsOf('2026-11-01'), '2026-11-23')).toBe('2026-11-24')
})
