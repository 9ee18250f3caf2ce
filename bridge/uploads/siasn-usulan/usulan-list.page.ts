import type { Page } from 'playwright-core'
import { NeedsPerson, PortalUnavailable } from '#bridge/ports/upload-failures.ts'
import type { UsulanTable } from '#shared/schema/portal.ts'
import { ShownUsulan } from '#shared/schema/usulan.ts'

/** The list of usulan, as the portal pack describes it. */
export interface UsulanPlace {
  readonly address: string
  /** What the page is called by its first heading. */
  readonly heading: string
  readonly table: UsulanTable
}

interface ShownPage {
  /** How often each of the wanted titles stands over a column. */
  readonly titles: readonly number[]
  /** The cells under them. */
  readonly rows: readonly (readonly string[])[]
}

/** Monitoring Usulan, which is only read: it is opened and turned over, nothing in it is filled or sent. */
export class UsulanListPage {
  readonly #page: Page
  readonly #place: UsulanPlace

  constructor(page: Page, place: UsulanPlace) {
    this.#page = page
    this.#place = place
  }

  /** Loads the list anew, at its first page. */
  async open(): Promise<void> {
    const { address, heading } = this.#place
    const response = await this.#page.goto(address, { waitUntil: 'domcontentloaded' })
    if (response && response.status() >= 500)
      throw new PortalUnavailable('portal-unavailable', `HTTP ${response.status()}`)
    await this.#page.getByRole('heading', { name: heading, exact: true, level: 1 }).waitFor()
    await this.#filled()
  }

  /** Turns to the next page; false where this was the last one. */
  async next(): Promise<boolean> {
    const next = this.#page.getByRole('button', { name: 'Berikutnya', exact: true })
    if (await next.isDisabled()) return false
    const shown = await this.#page.locator('.entri').textContent()
    await next.click()
    await this.#page.waitForFunction((before) => {
      const now = document.querySelector('.entri')?.textContent ?? ''
      return now !== '' && now !== before
    }, shown)
    return true
  }

  /** The rows shown now. A title that does not stand there once means another list than the pack's: nothing is guessed. */
  async read(): Promise<ShownUsulan[]> {
    const { name, nomor, jenis, nip, status } = this.#place.table
    const shown = await this.#page.getByRole('table', { name, exact: true }).evaluate(
      (table, wanted): ShownPage => {
        const plain = (cell: Element | undefined) => (cell?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
        const heads = [...table.querySelectorAll('thead th')].map(plain)
        const places = wanted.map((title) => heads.indexOf(title))
        return {
          titles: wanted.map((title) => heads.filter((head) => head === title).length),
          rows: [...table.querySelectorAll('tbody tr')].map(({ children }) =>
            places.map((at) => plain(children[at])),
          ),
        }
      },
      [nomor, jenis, nip, status],
    )
    const missing = [nomor, jenis, nip, status].find((_, at) => shown.titles[at] !== 1)
    if (missing !== undefined) throw new NeedsPerson('list-changed', missing)
    return shown.rows.flatMap((cells) => rowOf(cells) ?? [])
  }

  async #filled(): Promise<void> {
    await this.#page.waitForFunction(() => (document.querySelector('.entri')?.textContent ?? '') !== '')
  }
}

/** Undefined for what is no row of a usulan, such as "Menampilkan 0 entri" across the table. */
function rowOf([nomor, jenis, nip = '', status]: readonly string[]): ShownUsulan | undefined {
  const read = ShownUsulan.safeParse({ nomor, jenis, nip: nip.replaceAll(/[\s.:-]/g, ''), status })
  return read.success ? read.data : undefined
}
