import type { Page } from 'playwright-core'
import { NeedsPerson, PortalUnavailable } from '#bridge/ports/upload-failures.ts'
import type { FoundRecord } from '#bridge/ports/upload-portal.ts'
import { type PagePart, pictureOf } from '../page-session.ts'
import { plainText } from '../plain-text.ts'
import type { RiwayatRow } from './riwayat-row.ts'

/** One record as the list shows it: its cells by the title of the column, never by its place. */
interface ShownRecord {
  readonly cells: Readonly<Record<string, string>>
  readonly part: PagePart
}

type Answer =
  | { readonly kind: 'shown'; readonly records: readonly ShownRecord[]; readonly total: number }
  | { readonly kind: 'no-search' | 'ambiguous' | 'silent' }

/** The list of riwayat of the person on screen, asked by the key of its kind. */
export class RiwayatListPage {
  readonly #page: Page
  readonly #row: RiwayatRow

  constructor(page: Page, row: RiwayatRow) {
    this.#page = page
    this.#row = row
  }

  /** The one record under the row's number, if it is exactly the row; a record that differs is a person's business. */
  async find(waitMs: number): Promise<FoundRecord | undefined> {
    const answer = await this.#ask(waitMs)
    if (answer.kind !== 'shown') throw noAnswer(answer.kind, this.#title)
    const { records, total } = answer
    const wanted = wantedCells(this.#row)
    const sameNumber = records.filter(({ cells }) => cells[this.#keyTitle] === plainText(this.#row.nomor))
    const [record, ...others] = sameNumber
    if (!record) {
      if (total > records.length) throw new NeedsPerson('search-too-wide', `${total} entri`)
      return undefined
    }
    if (others.length > 0) throw new NeedsPerson('doubled-in-portal', this.#row.nomor)
    const differing = Object.entries(wanted).find(([column, value]) => record.cells[column] !== value)
    if (differing) {
      const [column, value] = differing
      throw new NeedsPerson('record-differs', `${column}: ${record.cells[column] ?? '-'} / ${value}`)
    }
    return {
      text: Object.keys(wanted)
        .map((column) => `${column}: ${record.cells[column]}`)
        .join('; '),
      picture: await pictureOf(this.#page, record.part),
    }
  }

  get #title(): string {
    return `Riwayat ${this.#row.kind.word}`
  }

  get #keyTitle(): string {
    const { kind } = this.#row
    return kind.fields.find(({ key }) => key === kind.key)?.shownAs ?? ''
  }

  /**
   * Asks and reads the answer in one step inside the page. The list is the answer to this question once it says how
   * much it shows (empty while it loads) and no row without the number stands in it any more.
   */
  #ask(waitMs: number): Promise<Answer> {
    const panel = this.#page.getByRole('tabpanel', { name: this.#title, exact: true })
    const question = {
      ...{ nomor: this.#row.nomor, label: `Cari ${this.#keyTitle}`, waitMs },
      add: `Tambah ${this.#title}`,
    }
    return panel.evaluate(async (root, { nomor, label, waitMs: longest, add }): Promise<Answer> => {
      const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
      const until = async <T>(look: () => T | undefined): Promise<T | undefined> => {
        const seen = look()
        if (seen !== undefined) return seen
        return new Promise((resolve) => {
          const end = (value: T | undefined) => {
            watch.disconnect()
            clearTimeout(timer)
            resolve(value)
          }
          const watch = new MutationObserver(() => {
            const now = look()
            if (now !== undefined) end(now)
          })
          const timer = setTimeout(() => end(look()), longest)
          watch.observe(root, { childList: true, subtree: true, characterData: true, attributes: true })
        })
      }
      const buttons = () => [...root.querySelectorAll('button')]
      const isThere = await until(
        () => buttons().some((each) => plain(each.textContent) === add) || undefined,
      )
      if (!isThere) return { kind: 'silent' }
      const forms = [...root.querySelectorAll('[role="search"], search')]
      const labels = forms.flatMap((form) => [...form.querySelectorAll('label')])
      const [field] = labels.filter((each) => plain(each.textContent) === label).map((each) => each.control)
      if (forms.length === 0) return { kind: 'no-search' }
      const press = forms[0]?.querySelector('button')
      if (forms.length > 1 || !(field instanceof HTMLInputElement) || !press) return { kind: 'ambiguous' }
      field.value = nomor
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))
      press.click()
      const table = root.querySelector('table')
      if (!table) return { kind: 'ambiguous' }
      const titles = [...table.querySelectorAll('th')].map((each) => plain(each.textContent))
      const readRows = () =>
        [...table.querySelectorAll('tbody tr')].filter((row) => row.children.length === titles.length)
      const entries = await until(() => {
        const said = [...root.querySelectorAll('[role="status"]')].map((each) => plain(each.textContent))
        const shown = said.find((text) => text.startsWith('Menampilkan '))
        const isOld = readRows().some((row) => !plain(row.textContent).includes(plain(nomor)))
        return shown === undefined || isOld ? undefined : shown
      })
      if (entries === undefined) return { kind: 'silent' }
      const records = readRows().map((row) => {
        const cells = [...row.children].map((cell) => plain(cell.textContent))
        const { x, y, width, height } = row.getBoundingClientRect()
        return {
          cells: Object.fromEntries(titles.map((title, at) => [title, cells[at] ?? ''])),
          part: { x: x + scrollX, y: y + scrollY, width, height },
        }
      })
      const total = Number(/dari (\d+) entri/.exec(entries)?.[1] ?? records.length)
      return { kind: 'shown', records, total }
    }, question)
  }
}

function noAnswer(kind: 'no-search' | 'ambiguous' | 'silent', title: string) {
  if (kind === 'silent') return new PortalUnavailable('portal-unavailable', `${title}: daftar tidak terjawab`)
  return new NeedsPerson(kind === 'no-search' ? 'cannot-be-asked' : 'page-ambiguous', title)
}

/** What the list must show of the row, by the titles of its columns. */
function wantedCells({ kind, values }: RiwayatRow): Record<string, string> {
  return Object.fromEntries(
    kind.fields.flatMap(({ key, shownAs }) => (shownAs ? [[shownAs, plainText(values[key] ?? '')]] : [])),
  )
}
