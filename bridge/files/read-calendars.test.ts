import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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
