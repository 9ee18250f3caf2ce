import type { Page } from 'playwright-core'
import { NeedsPerson, PortalUnavailable } from '#bridge/ports/upload-failures.ts'
import type { FormShape } from '#shared/schema/form-shape.ts'
import { type PagePart, pictureOf } from '../page-session.ts'
import { siasnPlace } from '../siasn-place.ts'

/** One row of a list, its cells by the title of the column. */
export interface ShownNilai {
  readonly cells: Readonly<Record<string, string>>
  readonly part: PagePart
}

type Answer =
  | { readonly kind: 'shown'; readonly titles: readonly string[]; readonly rows: readonly ShownNilai[] }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'silent'; readonly says: string }

const ADDRESS = `${siasnPlace.start}layananIP/nilaiASN`

/** The page of IP-ASN values in SIASN, asked by NIP. */
export class NilaiListPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async open(): Promise<void> {
    const isDisturbed = this.#page.locator('[role="dialog"], [role="alert"]')
    if (this.#page.url() !== ADDRESS || (await isDisturbed.count()) > 0) {
      const response = await this.#page.goto(ADDRESS, { waitUntil: 'domcontentloaded' })
      if (response && response.status() >= 500)
        throw new PortalUnavailable('portal-unavailable', `HTTP ${response.status()}`)
    }
    await this.#page.getByRole('heading', { name: 'Nilai IP ASN', exact: true, level: 1 }).waitFor()
  }

  /** The one row of a list under exactly this NIP; undefined where it has none. */
  async find(
    list: string,
    { nip, waitMs }: { nip: string; waitMs: number },
  ): Promise<ShownNilai | undefined> {
    const { rows } = await this.#ask(list, { nip, waitMs })
    const [row, ...others] = rows.filter(({ cells }) => cells.NIP === nip)
    if (others.length > 0) throw new NeedsPerson('several-values', `${list}: ${others.length + 1} baris`)
    return row
  }

  /** The columns of a list, which stand for the fields of a form that is only read. */
  async shape(list: string): Promise<FormShape> {
    const table = this.#page.getByRole('table', { name: list, exact: true })
    await table.waitFor()
    const titles = await table.getByRole('columnheader').allTextContents()
    const fields = titles.map((title) => ({ role: 'columnheader', name: title.trim(), required: false }))
    return { title: list, fields }
  }

  pictureOf({ part }: ShownNilai): Promise<Uint8Array> {
    return pictureOf(this.#page, part)
  }

  /** Asks and reads the answer in one step inside the page: no row of an older question stands in the list any more. */
  async #ask(list: string, question: { nip: string; waitMs: number }) {
    const answer = await this.#page.evaluate(
      async ({ list: name, nip, waitMs }): Promise<Answer> => {
        const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
        const tables = [...document.querySelectorAll('table')].filter(
          (each) => plain(each.getAttribute('aria-label')) === name,
        )
        const forms = [...document.querySelectorAll('[role="search"]')]
        const fields = forms
          .flatMap((form) => [...form.querySelectorAll('label')])
          .filter((label) => plain(label.textContent) === 'NIP')
        const [[table], [form], field] = [tables, forms, fields[0]?.control]
        const press = [...(form?.querySelectorAll('button') ?? [])].filter(
          (each) => plain(each.textContent) === 'Cari',
        )
        const isClear = [tables, forms, fields, press].every(({ length }) => length === 1)
        if (!isClear || !table || !(field instanceof HTMLInputElement)) return { kind: 'ambiguous' }
        let around: Element = table
        while (!around.querySelector('[role="status"]') && around.parentElement) around = around.parentElement
        field.value = nip
        field.dispatchEvent(new Event('input', { bubbles: true }))
        field.dispatchEvent(new Event('change', { bubbles: true }))
        press[0]?.click()
        const titles = [...table.querySelectorAll('th')].map((each) => plain(each.textContent))
        const at = titles.indexOf('NIP')
        const readRows = () =>
          [...table.querySelectorAll('tbody tr')].filter((row) => row.children.length === titles.length)
        const isAnswered = () =>
          plain(around.querySelector('[role="status"]')?.textContent).startsWith('Menampilkan ') &&
          readRows().every((row) => plain(row.children[at]?.textContent) === nip)
        await new Promise<void>((resolve) => {
          const end = () => {
            watch.disconnect()
            clearTimeout(timer)
            resolve()
          }
          const watch = new MutationObserver(() => isAnswered() && end())
          const timer = setTimeout(end, waitMs)
          watch.observe(around, { childList: true, subtree: true, characterData: true })
          if (isAnswered()) end()
        })
        if (!isAnswered()) return { kind: 'silent', says: plain(table.querySelector('tbody')?.textContent) }
        const rows = readRows().map((row) => {
          const { x, y, width, height } = row.getBoundingClientRect()
          const cells = [...row.children].map((cell) => plain(cell.textContent))
          return {
            cells: Object.fromEntries(titles.map((title, place) => [title, cells[place] ?? ''])),
            part: { x: x + scrollX, y: y + scrollY, width, height },
          }
        })
        return { kind: 'shown', titles, rows }
      },
      { list, ...question },
    )
    if (answer.kind === 'ambiguous') throw new NeedsPerson('page-ambiguous', list)
    if (answer.kind === 'silent')
      throw new PortalUnavailable('portal-unavailable', `${list}: ${answer.says.slice(0, 200)}`)
    return answer
  }
}
