import { BrowserGone, PortalStops, SignInNeeded, UploadFailure } from '#bridge/ports/upload-failures.ts'
import type { UploadPortal } from '#bridge/ports/upload-portal.ts'
import type { PortalBrowser } from '../portal-browser.ts'
import { PortalTab } from '../portal-tab.ts'
import { PersonPage } from './person.page.ts'
import { RiwayatFormPage } from './riwayat-form.page.ts'
import { RiwayatListPage } from './riwayat-list.page.ts'
import { readRiwayatRow } from './riwayat-row.ts'
import { isSignInAddress, SIASN_HOST, waitForSignIn } from './sign-in.page.ts'

export interface RiwayatPortalOptions {
  /** How long the answer to a click may take before it counts as unclear. */
  readonly answerMs?: number
  /** Longest wait for anything else. */
  readonly waitMs?: number
}

/** SIASN's peremajaan of riwayat, driven as a person drives it. */
export function createRiwayatPortal(
  browser: PortalBrowser,
  options: RiwayatPortalOptions = {},
): UploadPortal {
  const { answerMs = 60_000, waitMs = 15_000 } = options
  const tab = new PortalTab(browser, { host: SIASN_HOST, isSignInAddress, waitMs })
  return {
    canBeAsked: true,
    findByKey: ({ data }) =>
      tab.use(async (page) => {
        const row = readRiwayatRow(data)
        await new PersonPage(page).open(row)
        return new RiwayatListPage(page, row).find(waitMs)
      }),
    prepare: ({ data }) =>
      tab.use(async (page) => {
        const row = readRiwayatRow(data)
        await new PersonPage(page).open(row)
        await new RiwayatFormPage(page, row).fill()
      }),
    pictureOfForm: ({ data }) => tab.use((page) => new RiwayatFormPage(page, readRiwayatRow(data)).picture()),
    readForm: ({ data }) =>
      tab.use(async (page) => {
        const row = readRiwayatRow(data)
        await new PersonPage(page).open(row)
        return new RiwayatFormPage(page, row).shape()
      }),
    async send({ data }, notAfter) {
      try {
        return await tab.use((page) =>
          new RiwayatFormPage(page, readRiwayatRow(data)).save(answerMs, notAfter),
        )
      } catch (error) {
        const ends = [SignInNeeded, PortalStops, BrowserGone]
        if (ends.some((End) => error instanceof End)) throw error
        if (error instanceof UploadFailure) return { kind: 'unclear', text: error.detail ?? error.why }
        throw error
      }
    },
    async waitForSignIn(signal) {
      tab.adopt(await waitForSignIn(browser, await tab.page(), signal))
    },
    close: () => tab.close(),
  }
}
