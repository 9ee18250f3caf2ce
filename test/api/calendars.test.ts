import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileCalendarRef } from '#shared/business-time/compile-calendar-ref.ts'
import { openOffice } from './office.ts'

const OWN = `id: singkawang-loket
version: 2
title: Jam loket kantor contoh
timeZone: Asia/Pontianak
basis: contoh
decreedUntil: 2027-12-31
holidays: [libur-nasional]
regimes:
  - id: loket
    from: 2024-01-01
    decree: contoh
    week: { mon: [{ from: 09:00, to: 11:00 }], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
`

test('an extension gets every calendar that an SOP names, as data that it can compile', async () => {
  await using office = await openOffice()
  const client = office.client(await office.person('rina', ['petugas']))
  const { calendars, holidaySets } = await client.calendars.list.query()
  for (const { calendar } of await client.sops.list.query()) {
    const found = calendars.find(({ id }) => id === calendar.id)
    expect(found, calendar.id).toBeDefined()
    if (!found) continue
    const sets = holidaySets.filter(({ id }) => found.holidays.includes(id))
    expect(sets.map(({ id }) => id)).toEqual(found.holidays)
    expect(compileCalendarRef(found, sets)).toEqual(office.bridge().ports.catalogue.calendar(calendar.id))
  }
})

test('the office’s own calendar is the newest; the built-in one stays for cases that began on it', async () => {
  await using office = await openOffice()
  await mkdir(join(office.dataDir, 'calendars'), { recursive: true })
  await writeFile(join(office.dataDir, 'calendars', 'singkawang-loket.yaml'), OWN)
  await office.restart()
  const client = office.client(await office.person('rina', ['petugas']))
  const { calendars } = await client.calendars.list.query()
  expect(calendars.filter(({ id }) => id === 'singkawang-loket').map(({ version }) => version)).toEqual([
    1, 2,
  ])
  const { catalogue } = office.bridge().ports
  expect(catalogue.calendar('singkawang-loket')?.version).toBe(2)
  expect(catalogue.calendar('singkawang-loket', 1)?.version).toBe(1)
  expect(catalogue.calendar('singkawang-loket', 9)?.version).toBe(2)
})
