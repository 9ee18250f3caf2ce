import { randomUUID } from 'node:crypto'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCalendars } from '#bridge/files/read-calendars.ts'
import { addAccount } from '#bridge/use-cases/add-account.ts'
import { openCase } from '#bridge/use-cases/open-case.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import { type SlowClock, slowClock } from '../api/slow-clock.ts'
import { drivePanel } from '../e2e/drive-panel.ts'
import { pairPanel } from '../e2e/pair-panel.ts'
import { type Office, startOffice } from '../e2e/start-office.ts'
import { MONDAY } from '../factories.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { seeded } from './seeded.ts'

const jumps = faultRuns({ short: 60, full: 500 })
const WIB = 7 * 3_600_000
const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** What a clock may be behind at the next paint, and a little more: minutes are shown from just beside their change. */
const BESIDE = 1_500
const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC'] as const
const zoneNames = {
  'Asia/Jakarta': '',
  'Asia/Makassar': ' WIB',
  'Asia/Jayapura': ' WIB',
  UTC: ' WIB',
} as const

const ADMIN: Actor = { id: 'admin', roles: ['admin'], fulfils: [] }
const desk: Actor = {
  id: 'dewi',
  roles: ['petugas', 'tu'],
  fulfils: ['malang-ptsp-kepegawaian/opd'],
}

let office: Office
let slow: SlowClock
let card: CaseCard
beforeAll(async () => {
  office = await startOffice()
  const { ports } = office.bridge
  await addAccount(ports, ADMIN, {
    ...{ accountId: desk.id, name: 'Dewi Lestari', jabatan: 'Pengelola Kepegawaian' },
    ...{ roles: [...desk.roles], fulfils: [...desk.fulfils], commandId: randomUUID() },
  })
  const applicant = { kind: 'asn', name: 'Budi Santoso', nip: '198506062009022001' } as const
  const command = { commandId: randomUUID(), caseId: randomUUID(), sopId: 'malang-ptsp-kepegawaian' }
  // In service hours, whatever the hour is at which the test runs.
  const onMonday = { ...ports.clock, now: () => MONDAY }
  ;({ card } = await openCase({ ...ports, clock: onMonday }, desk, { ...command, applicant }))
  const { calendars } = await readCalendars('/nonexistent')
  const shelved = calendars.find(({ calendar }) => calendar.id === card.calendar.id)
  if (!shelved) throw new Error(`no calendar ${card.calendar.id} is built in`)
  slow = slowClock(shelved.calendar, shelved.holidaySets, WIB)
}, 120_000)
afterAll(() => office?.close())

const due = (): number => Date.parse(card.current?.dueAt ?? '')

/** The first clock of the berkas as the panel paints it. */
const painted = async (page: Page): Promise<string> =>
  (await page.locator('main .clock-line').first().textContent()) ?? ''

/** What must be read there: how long is left, by a clock that shares no code with ours, and until when, by the office's. */
function expectedAt(now: number, zone: (typeof zones)[number]): RegExp {
  const left = Math.round(slow.openMs(now, due()) / MINUTE)
  const lead = now > due() ? (left === 0 ? 'lewat batas' : `lewat ${words(-left)}`) : `sisa ${words(left)}`
  const at = new Date(due() + WIB).toISOString().slice(11, 16).replace(':', '.')
  return new RegExp(`${lead}\\b.*${at.replace('.', '\\.')}${zoneNames[zone]}\\s*$`, 's')
}

function words(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && `${hours} jam`, (rest > 0 || hours === 0) && `${rest} menit`].filter(Boolean).join(' ')
}

/** The nearest moment to `wanted` at which a minute is about to change, or has just changed. */
function besideAMinute(wanted: number, isBefore: boolean): number {
  const left = slow.openMs(wanted, due())
  const over = (((left - MINUTE / 2) % MINUTE) + MINUTE) % MINUTE
  return wanted + over + (isBefore ? -BESIDE : BESIDE)
}

test(`R24 ${jumps} jumps of the computer's clock: the next paint tells the time that is left, by the office's clock`, async () => {
  const desktop = await office.openBrowser({ isZoneOpen: true })
  const page = await pairPanel({ bridge: office.bridge, openPanel: desktop.openPanel }, desk.id)
  await drivePanel(page).openRow('board', 'Budi Santoso')
  const cdp: CDPSession = await page.context().newCDPSession(page)
  const from = MONDAY.getTime()
  await page.clock.install({ time: from })
  await page.reload()
  await drivePanel(page).openRow('board', 'Budi Santoso')
  const random = seeded(20_261_125)
  let now = from
  const wrong: string[] = []
  const seen = { slept: 0, putBack: 0, late: 0 }
  for (let jump = 0; jump < jumps; jump++) {
    const zone = zones[jump % zones.length] ?? 'UTC'
    await cdp.send('Emulation.setTimezoneOverride', { timezoneId: zone })
    // Up to three hours of sleep, an hour put forward or back; to when the berkas was opened once it is long late.
    const by = [3 * HOUR * random(), HOUR, -HOUR][jump % 3] ?? 0
    const isLong = slow.openMs(now, due()) < -3 * HOUR
    // Never to the instant of the jump before: what stands still is not painted anew.
    const earliest = from + (1 + (jump % 5)) * MINUTE
    const wanted = isLong ? earliest : Math.max(earliest, now + by)
    const target = besideAMinute(wanted, random() < 0.5)
    if (target > now && jump % 3 === 0) {
      seen.slept++
      await page.clock.setSystemTime(now)
      await page.clock.fastForward(target - now - 1_000)
    } else if (target < now) seen.putBack++
    await page.clock.setSystemTime(target - 1_000)
    await page.clock.runFor(1_000)
    now = target
    const [text, expected] = [await painted(page), expectedAt(target, zone)]
    if (text.includes('lewat')) seen.late++
    if (!expected.test(text))
      wrong.push(`${new Date(target).toISOString()} ${zone}: ${text} is not ${expected}`)
  }
  expect(wrong).toEqual([])
  expect(seen.slept * seen.putBack * seen.late).toBeGreaterThan(0)
  faultLine('R24 timers-true', { runs: jumps, seen, harm: { wrong: wrong.length } })
})
