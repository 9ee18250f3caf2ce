import type { Page } from 'playwright-core'
import { NeedsPerson, PortalUnavailable } from '#bridge/ports/upload-failures.ts'
import { plainText, textOf } from '../plain-text.ts'
import { kinerjaPlace } from './kinerja-place.ts'

/** Profil of E-Kinerja: the only page that names the NIP of the account. */
export class AccountPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Makes sure that the account is the row's own person's; answers with the name by which every page greets it. */
  async open(nip: string): Promise<string> {
    const account = await this.read()
    if (account.nip !== nip) throw new NeedsPerson('other-account', account.nip)
    return account.name
  }

  /** Opens Profil and reads whose account it is. */
  async read(): Promise<{ name: string; nip: string }> {
    const response = await this.#page.goto(`https://${kinerjaPlace.host}/profil`, {
      waitUntil: 'domcontentloaded',
    })
    if (response && response.status() >= 500)
      throw new PortalUnavailable('portal-unavailable', `HTTP ${response.status()}`)
    await this.#page.getByRole('heading', { name: 'Profil', exact: true }).waitFor()
    const nip = (await this.#valueOf('NIP')).replaceAll(/\s/g, '')
    return { nip, name: await this.#valueOf('Nama') }
  }

  /** Not the account any more where it greets somebody else: another one has signed in meanwhile. */
  async mustGreet(name: string): Promise<void> {
    const greeting = await textOf(this.#page.getByText(/^\s*Hi, /).first())
    if (greeting !== `Hi, ${name}`) throw new NeedsPerson('other-account', greeting.replace(/^Hi, /, ''))
  }

  #valueOf(term: string): Promise<string> {
    return this.#page
      .getByRole('term')
      .filter({ hasText: new RegExp(`^\\s*${term}\\s*$`) })
      .locator('xpath=following-sibling::*[1]')
      .textContent()
      .then((text) => plainText(text ?? ''))
  }
}
