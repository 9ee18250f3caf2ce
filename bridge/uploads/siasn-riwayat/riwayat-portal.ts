import type { UploadPortal } from '#bridge/ports/upload-portal.ts'
import { clickAnswer } from '../click-answer.ts'
import type { PortalOptions } from '../flow.ts'
import type { PortalBrowser } from '../portal-browser.ts'
import { PortalTab } from '../portal-tab.ts'
import { siasnAccount } from '../siasn-account.ts'
import { siasnPlace } from '../siasn-place.ts'
import { waitForSignIn } from '../wait-for-sign-in.ts'
import { PersonPage } from './person.page.ts'
import { RiwayatFormPage } from './riwayat-form.page.ts'
import { RiwayatListPage } from './riwayat-list.page.ts'
import { readRiwayatRow } from './riwayat-row.ts'

export interface RiwayatPortalOptions extends PortalOptions {
  /** Longest wait for anything else. */
  readonly waitMs?: number
}

/** SIASN's peremajaan of riwayat, driven as a person drives it. */
export function createRiwayatPortal(
  browser: PortalBrowser,
  options: RiwayatPortalOptions = {},
): UploadPortal {
  const { answerMs = 60_000, waitMs = 15_000, readKept = async () => undefined } = options
  const tab = new PortalTab(browser, { place: siasnPlace, waitMs })
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
        await new RiwayatFormPage(page, row).fill(readKept)
      }),
    pictureOfForm: ({ data }) => tab.use((page) => new RiwayatFormPage(page, readRiwayatRow(data)).picture()),
    readForm: ({ data }) =>
      tab.use(async (page) => {
        const row = readRiwayatRow(data)
        await new PersonPage(page).open(row)
        return new RiwayatFormPage(page, row).shape()
      }),
    send: ({ data }, notAfter) =>
      clickAnswer(() =>
        tab.use((page) => new RiwayatFormPage(page, readRiwayatRow(data)).save(answerMs, notAfter)),
      ),
    signedInAs: () => tab.use(siasnAccount),
    async waitForSignIn(signal, say) {
      tab.adopt(await waitForSignIn(await tab.page(), { browser, place: siasnPlace, signal, say }))
    },
    close: () => tab.close(),
  }
}
