import type { Locator, Page } from 'playwright-core'
import { NeedsPerson, PortalUnavailable } from '#bridge/ports/upload-failures.ts'
import { checkNip } from '#shared/asn/nip.ts'
import type { RiwayatRow } from './riwayat-row.ts'
import { shownBeside, textOf } from './shown-beside.ts'
import { SIASN_HOST } from './sign-in.page.ts'

/** The peremajaan page of one ASN, open at the tab of the row's kind. */
export class PersonPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /**
   * Shows the page of the row's person. It counts as shown only when the card names that NIP: SIASN changes the
   * address before the page, and the previous employee may still stand there.
   */
  async open(row: RiwayatRow): Promise<void> {
    const address = addressOf(row.nip)
    if (!(await this.#isAt(address, row.nip))) {
      const response = await this.#page.goto(address)
      if (response && response.status() >= 500)
        throw new PortalUnavailable('portal-unavailable', `HTTP ${response.status()}`)
    }
    await this.#waitForPerson(row)
    await this.#chooseTab(row)
  }

  /** Whether the page can be used again: this very person shown, nothing left open on it, nothing complaining. */
  async #isAt(address: string, nip: string): Promise<boolean> {
    if (this.#page.url() !== address) return false
    const leftovers = this.#page.getByRole('dialog').or(this.#page.getByRole('alert'))
    const shown = await shownBeside(this.#card(), 'NIP Baru').allTextContents()
    return shown.length === 1 && shown[0]?.trim() === nip && (await leftovers.count()) === 0
  }

  #card(): Locator {
    return this.#page.getByRole('region', { name: 'Data Pegawai', exact: true })
  }

  async #waitForPerson(row: RiwayatRow): Promise<void> {
    const card = this.#card()
    const missing = this.#page.getByRole('main').getByRole('alert')
    await this.#page.getByRole('heading', { name: 'Peremajaan Data', exact: true, level: 1 }).waitFor()
    await shownBeside(card, 'NIP Baru').or(missing).first().waitFor()
    if (await missing.isVisible()) throw new NeedsPerson('person-not-found', await textOf(missing))
    const shown = shownBeside(card, 'NIP Baru').filter({ hasText: new RegExp(`^\\s*${row.nip}\\s*$`) })
    await shown.waitFor().catch(async (cause: unknown) => {
      await throwIfOther(shownBeside(card, 'NIP Baru'), row)
      throw cause
    })
    const name = await textOf(shownBeside(card, 'Nama'))
    if (!isSameName(row.nama, name)) throw new NeedsPerson('name-differs', `${row.nama} / ${name}`)
  }

  async #chooseTab(row: RiwayatRow): Promise<void> {
    const tab = this.#page.getByRole('tab', { name: `Riwayat ${row.kind.word}`, exact: true })
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click()
    await this.#page.getByRole('tabpanel', { name: `Riwayat ${row.kind.word}`, exact: true }).waitFor()
  }
}

async function throwIfOther(shown: Locator, row: RiwayatRow): Promise<void> {
  if ((await shown.count()) !== 1) return
  const other = await textOf(shown)
  if (other !== row.nip) throw new NeedsPerson('wrong-person', other)
}

function addressOf(nip: string): string {
  const kind = checkNip(nip).kind === 'PPPK' ? 'pppk' : 'pns'
  return `https://${SIASN_HOST}/peremajaan/profil/${kind}/${nip}`
}

/** SIASN adds titles to a name; every word that the workbook gives must be there. No name given = no question. */
function isSameName(given: string, shown: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}']+/u)
      .filter(Boolean)
  const shownWords = new Set(words(shown))
  return words(given).every((word) => shownWords.has(word))
}
