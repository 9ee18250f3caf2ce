import type { Locator, Page } from 'playwright-core'
import { NeedsPerson } from '#bridge/ports/upload-failures.ts'
import type { FoundRecord } from '#bridge/ports/upload-portal.ts'
import type { RiwayatRow } from './riwayat-row.ts'
import { plain, textOf } from './shown-beside.ts'

/** The list of riwayat of the person on screen, asked by the key of its kind. */
export class RiwayatListPage {
  readonly #panel: Locator
  readonly #row: RiwayatRow

  constructor(page: Page, row: RiwayatRow) {
    this.#row = row
    this.#panel = page.getByRole('tabpanel', { name: `Riwayat ${row.kind.word}`, exact: true })
  }

  get #keyTitle(): string {
    const { kind } = this.#row
    return kind.fields.find(({ key }) => key === kind.key)?.shownAs ?? ''
  }

  /** The one record under the row's number, if it is exactly the row; a record that differs is a person's business. */
  async find(): Promise<FoundRecord | undefined> {
    const table = this.#panel.getByRole('table', { name: `Riwayat ${this.#row.kind.word}`, exact: true })
    await this.#search(table)
    const records = await readTable(table)
    const wanted = wantedCells(this.#row)
    const sameNumber = records.filter(({ cells }) => cells[this.#keyTitle] === plain(this.#row.nomor))
    const [record, ...others] = sameNumber
    if (!record) {
      await this.#refuseMorePages(records.length)
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
      picture: await table.locator('tbody tr').nth(record.index).screenshot({ animations: 'disabled' }),
    }
  }

  async #search(table: Locator): Promise<void> {
    const form = this.#panel.getByRole('search')
    const { word } = this.#row.kind
    await this.#panel.getByRole('button', { name: `Tambah Riwayat ${word}`, exact: true }).waitFor()
    if ((await form.count()) === 0) throw new NeedsPerson('cannot-be-asked', `Riwayat ${word}`)
    await form.getByRole('searchbox', { name: `Cari ${this.#keyTitle}`, exact: true }).fill(this.#row.nomor)
    await form.getByRole('button', { name: 'Cari', exact: true }).click()
    await this.#entries().waitFor()
    // A row without the number is of the list before: the answer to this question is not on screen yet.
    const unasked = table.locator('tbody tr:has(td + td)').filter({ hasNotText: this.#row.nomor })
    await unasked.first().waitFor({ state: 'detached' })
  }

  /** Empty while the list loads, so its text means that the answer to the newest question is shown. */
  #entries(): Locator {
    return this.#panel.getByRole('status').filter({ hasText: /^Menampilkan / })
  }

  async #refuseMorePages(shown: number): Promise<void> {
    const [, total] = /dari (\d+) entri/.exec(await textOf(this.#entries())) ?? []
    if (Number(total ?? shown) > shown) throw new NeedsPerson('search-too-wide', `${total} entri`)
  }
}

interface ShownRecord {
  readonly index: number
  /** By the title of the column, never by its place. */
  readonly cells: Readonly<Record<string, string>>
}

async function readTable(table: Locator): Promise<ShownRecord[]> {
  const titles = (await table.getByRole('columnheader').allInnerTexts()).map(plain)
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((trs) => trs.map((tr) => [...tr.children].map((cell) => cell.textContent ?? '')))
  return rows
    .map((texts, index) => ({ index, texts }))
    .filter(({ texts }) => texts.length === titles.length)
    .map(({ index, texts }) => ({
      index,
      cells: Object.fromEntries(titles.map((title, at) => [title, plain(texts[at] ?? '')])),
    }))
}

/** What the list must show of the row, by the titles of its columns. */
function wantedCells({ kind, values }: RiwayatRow): Record<string, string> {
  return Object.fromEntries(
    kind.fields.flatMap(({ key, shownAs }) => (shownAs ? [[shownAs, plain(values[key] ?? '')]] : [])),
  )
}
