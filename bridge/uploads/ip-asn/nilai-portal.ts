import type { Page } from 'playwright-core'
import { NeedsPerson } from '#bridge/ports/upload-failures.ts'
import type { FoundRecord, UploadPortal } from '#bridge/ports/upload-portal.ts'
import { clickAnswer } from '../click-answer.ts'
import { isSameName } from '../is-same-name.ts'
import type { PortalBrowser } from '../portal-browser.ts'
import { PortalTab } from '../portal-tab.ts'
import { siasnAccount } from '../siasn-account.ts'
import { siasnPlace } from '../siasn-place.ts'
import { waitForSignIn } from '../wait-for-sign-in.ts'
import { EntryFormPage } from './entry-form.page.ts'
import { judgeScore } from './judge-score.ts'
import { entryKeys, entryLabels } from './nilai-entry.ts'
import { NilaiListPage } from './nilai-list.page.ts'
import { type NilaiRow, readNilaiRow } from './nilai-row.ts'

export interface NilaiPortalOptions {
  /** How long the answer to a click may take before it counts as unclear. */
  readonly answerMs?: number
  /** Longest wait for anything else, a value that SIASN is still computing too. */
  readonly waitMs?: number
}

const VALUES = 'Nilai IP ASN'
const ENTRIES = 'Isian IP ASN'
/** What of a value is kept; NIP and name are the row's. */
export const shownTitles = [
  'Kualifikasi',
  'Kompetensi',
  'Kinerja',
  'Disiplin',
  'Subtotal',
  'Kategori',
  'Tahun',
  'Keterangan',
] as const

/** The page of IP-ASN values: read for rows of kind `nilai`, filed into for rows of kind `isian`. */
export function createNilaiPortal(browser: PortalBrowser, options: NilaiPortalOptions = {}): UploadPortal {
  const { answerMs = 60_000, waitMs = 15_000 } = options
  const tab = new PortalTab(browser, { place: siasnPlace, waitMs: waitMs + 1_000 })
  const open = async (page: Page) => {
    const list = new NilaiListPage(page)
    await list.open()
    return list
  }

  /** A value is there or the person is not: unlike an entry it cannot come by filing it. */
  async function readValue(
    page: Page,
    row: NilaiRow,
    data: Readonly<Record<string, string>>,
  ): Promise<FoundRecord> {
    const list = await open(page)
    const shown = await list.find(VALUES, { nip: row.nip, waitMs })
    if (!shown) throw new NeedsPerson('value-not-found', VALUES)
    const { cells } = shown
    if (!isSameName(row.nama, cells.Nama ?? ''))
      throw new NeedsPerson('name-differs', `${row.nama} / ${cells.Nama}`)
    const missing = shownTitles.find((title) => cells[title] === undefined)
    if (missing) throw new NeedsPerson('field-not-found', missing)
    const values = Object.fromEntries(shownTitles.map((title) => [title, cells[title] ?? '']))
    const { why, differences } = judgeScore(data, values)
    const read = shownTitles.flatMap((title) => (values[title] ? [`${title}: ${values[title]}`] : []))
    const text = [read.join('; '), ...differences].join('\n')
    return { text, values, why, picture: await list.pictureOf(shown) }
  }

  async function findEntry(page: Page, { nip, entry }: NilaiRow): Promise<FoundRecord | undefined> {
    const list = await open(page)
    // Without the form there is no list of entries either; `prepare` says so.
    if ((await page.getByRole('table', { name: ENTRIES, exact: true }).count()) === 0) return undefined
    const shown = await list.find(ENTRIES, { nip, waitMs })
    if (!shown || !entry) return undefined
    const differing = entryKeys.find((key) => shown.cells[entryLabels[key]] !== entry[key])
    if (differing) {
      const label = entryLabels[differing]
      throw new NeedsPerson('record-differs', `${label}: ${shown.cells[label] ?? '-'} / ${entry[differing]}`)
    }
    const text = entryKeys.map((key) => `${entryLabels[key]}: ${shown.cells[entryLabels[key]]}`).join('; ')
    return { text, picture: await list.pictureOf(shown) }
  }

  return {
    canBeAsked: true,
    findByKey: ({ data }) =>
      tab.use((page) => {
        const row = readNilaiRow(data)
        return row.entry ? findEntry(page, row) : readValue(page, row, data)
      }),
    prepare: ({ data }) =>
      tab.use(async (page) => {
        const { nip, entry } = readNilaiRow(data)
        const list = await open(page)
        if (entry) await new EntryFormPage(page).fill(nip, entry)
        else await list.find(VALUES, { nip, waitMs })
      }),
    pictureOfForm: ({ data }) =>
      tab.use((page) =>
        readNilaiRow(data).entry
          ? new EntryFormPage(page).picture()
          : page.getByRole('table', { name: VALUES, exact: true }).screenshot({ animations: 'disabled' }),
      ),
    readForm: ({ data }) =>
      tab.use(async (page) => {
        const list = await open(page)
        return readNilaiRow(data).entry ? new EntryFormPage(page).shape() : list.shape(VALUES)
      }),
    async send({ data }, notAfter) {
      if (!readNilaiRow(data).entry) throw new Error('A value is read, never sent')
      return clickAnswer(() => tab.use((page) => new EntryFormPage(page).save(answerMs, notAfter)))
    },
    signedInAs: () => tab.use(siasnAccount),
    async waitForSignIn(signal, say) {
      tab.adopt(await waitForSignIn(await tab.page(), { browser, place: siasnPlace, signal, say }))
    },
    close: () => tab.close(),
  }
}
