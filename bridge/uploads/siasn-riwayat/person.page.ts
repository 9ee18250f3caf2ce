import type { Locator, Page } from 'playwright-core'
import { NeedsPerson, PortalUnavailable } from '#bridge/ports/upload-failures.ts'
import { checkNip } from '#shared/asn/nip.ts'
import { isSameName } from '../is-same-name.ts'
import { textOf } from '../plain-text.ts'
import { siasnPlace } from '../siasn-place.ts'
import type { RiwayatRow } from './riwayat-row.ts'
import { shownBeside } from './shown-beside.ts'

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
    const shown = await this.#look()
    const isUsable = shown.address === address && shown.nip === row.nip && !shown.isDisturbed
    if (isUsable && isSameName(row.nama, shown.nama) && shown.tab === `Riwayat ${row.kind.word}`) return
    if (!isUsable) {
      const response = await this.#page.goto(address, { waitUntil: 'domcontentloaded' })
      if (response && response.status() >= 500)
        throw new PortalUnavailable('portal-unavailable', `HTTP ${response.status()}`)
    }
    await this.#waitForPerson(row)
    await this.#chooseTab(row)
  }

  /** What stands on the page now, in one look; a page with anything open or complaining on it is not used again. */
  #look() {
    return this.#page.evaluate(() => {
      const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
      const cards = [...document.querySelectorAll('section[aria-labelledby]')].filter((section) => {
        const title = document.getElementById(section.getAttribute('aria-labelledby') ?? '')
        return plain(title?.textContent) === 'Data Pegawai'
      })
      const beside = (label: string) => {
        const found = [...(cards[0]?.querySelectorAll('.font-semibold') ?? [])].filter(
          (each) => plain(each.textContent) === label,
        )
        const value = found[0]?.parentElement?.querySelector('.font-medium')
        return found.length === 1 ? plain(value?.textContent) : ''
      }
      const tabs = [...document.querySelectorAll('[role="tab"][aria-selected="true"]')]
      const panels = [...document.querySelectorAll('[role="tabpanel"]')]
      return {
        address: location.href,
        nip: cards.length === 1 ? beside('NIP Baru') : '',
        nama: beside('Nama'),
        tab: tabs.length === 1 && panels.length === 1 ? plain(tabs[0]?.textContent) : '',
        isDisturbed: document.querySelector('[role="dialog"], [role="alert"]') !== null,
      }
    })
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
  return `${siasnPlace.start}peremajaan/profil/${kind}/${nip}`
}
