import type { Page } from 'playwright-core'
import { PortalUnavailable } from '#bridge/ports/upload-failures.ts'
import type { UploadPortal } from '#bridge/ports/upload-portal.ts'
import { clickAnswer } from '../click-answer.ts'
import type { PortalBrowser } from '../portal-browser.ts'
import { PortalTab } from '../portal-tab.ts'
import { waitForSignIn } from '../wait-for-sign-in.ts'
import { AccountPage } from './account.page.ts'
import { type HarianRow, isoDayOf, readHarianRow } from './harian-row.ts'
import { kinerjaPlace } from './kinerja-place.ts'
import { findPeriod, type ProgressPeriod } from './period.page.ts'
import { ProgressFormPage } from './progress-form.page.ts'
import { WeekCalendarPage } from './week-calendar.page.ts'

export interface HarianPortalOptions {
  /** How long the answer to a click may take before it counts as unclear. */
  readonly answerMs?: number
  /** Longest wait for anything else. */
  readonly waitMs?: number
}

/** Progres harian of E-Kinerja in the account of the person who is signed in, and in nobody else's. */
export function createHarianPortal(browser: PortalBrowser, options: HarianPortalOptions = {}): UploadPortal {
  const { answerMs = 60_000, waitMs = 15_000 } = options
  const tab = new PortalTab(browser, { place: kinerjaPlace, waitMs })
  /** By NIP and first day: their addresses are each person's own. */
  const periods = new Map<string, ProgressPeriod>()

  /** Every time anew from Profil: whoever is signed in may have changed since. */
  async function open(page: Page, row: HarianRow): Promise<WeekCalendarPage> {
    const account = new AccountPage(page)
    const owner = await account.open(row.nip)
    const { address } = await periodOf(page, row)
    const response = await page.goto(address, { waitUntil: 'domcontentloaded' })
    if (response && response.status() >= 500)
      throw new PortalUnavailable('portal-unavailable', `HTTP ${response.status()}`)
    const calendar = new WeekCalendarPage(page, row)
    await calendar.open()
    await account.mustGreet(owner)
    return calendar
  }

  async function periodOf(page: Page, row: HarianRow): Promise<ProgressPeriod> {
    const day = isoDayOf(row)
    const known = [...periods].find(
      ([key, { from, to }]) => key.startsWith(row.nip) && from <= day && day <= to,
    )
    if (known) return known[1]
    const period = await findPeriod(page, day)
    periods.set(`${row.nip} ${period.from}`, period)
    return period
  }

  return {
    canBeAsked: true,
    findByKey: ({ data }) =>
      tab.use(async (page) => {
        const row = readHarianRow(data)
        const event = await (await open(page, row)).findEvent()
        return event && new ProgressFormPage(page, row).readBack(event)
      }),
    prepare: ({ data }) =>
      tab.use(async (page) => {
        const row = readHarianRow(data)
        await (await open(page, row)).mustBeFree()
        await new ProgressFormPage(page, row).fill()
      }),
    pictureOfForm: ({ data }) => tab.use((page) => new ProgressFormPage(page, readHarianRow(data)).picture()),
    readForm: ({ data }) =>
      tab.use(async (page) => {
        const row = readHarianRow(data)
        await open(page, row)
        return new ProgressFormPage(page, row).shape()
      }),
    send: ({ data }, notAfter) =>
      clickAnswer(() =>
        tab.use((page) => new ProgressFormPage(page, readHarianRow(data)).save(answerMs, notAfter)),
      ),
    signedInAs: () => tab.use((page) => new AccountPage(page).read()),
    async waitForSignIn(signal, say) {
      tab.adopt(await waitForSignIn(await tab.page(), { browser, place: kinerjaPlace, signal, say }))
    },
    close: () => tab.close(),
  }
}
