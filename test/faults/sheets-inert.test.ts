import { expect, test } from 'vitest'
import { createPapers } from '#bridge/reports/papers/create-papers.ts'
import { dangerousCells } from '../samples/dangerous-cells.ts'
import { sampleKop } from '../samples/sample-papers.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { openInLibreOffice } from './open-in-libreoffice.ts'

const payloads = dangerousCells().slice(0, faultRuns({ short: 200, full: 5000 }))
const exact = [
  '198703152010012005',
  '000000000000000012',
  '0012',
  '0001/2026',
  '1e5',
  'TRUE',
  '3-4',
  '_x0041_',
]
const forms = ['xlsx', 'csv', 'csv-excel'] as const
/** `,` or `;`, `"`, UTF-8, from line 1, as LibreOffice names its settings of an import. */
const filters = { xlsx: undefined, csv: 'CSV:44,34,76,1', 'csv-excel': 'CSV:59,34,76,1' }

test(`R16 ${payloads.length} payloads in lists: opened by another program, no formula and no link, numbers as text`, async () => {
  const papers = createPapers()
  const view = { titles: ['Teks'], rows: [...payloads, ...exact].map((text) => [text] as const) }
  let [formulas, links, changed, opened] = [0, 0, 0, 0]
  for (const table of forms) {
    const bytes = await papers.print({ paper: 'daftar-berkas', table, view }, sampleKop)
    expect(bytes.length).toBeGreaterThan(1000)
    const ending = table === 'xlsx' ? 'xlsx' : 'csv'
    const filter = filters[table]
    const sheet = await openInLibreOffice(bytes, { ending, ...(filter && { filter }) })
    if (!sheet) continue
    opened += 1
    formulas += sheet.xml.match(/table:formula=/g)?.length ?? 0
    links +=
      sheet.xml.match(/xlink:href="http|<table:cell-range-source|<text:a |<office:dde-source/g)?.length ?? 0
    // A program makes numbers of the digits in a plain CSV: the other two are for people.
    if (table !== 'csv')
      changed += exact.filter((text) => !new RegExp(`<text:p>(&apos;)?${text}<`).test(sheet.xml)).length
  }
  if (opened === 0) console.warn('R16: LibreOffice is not on this computer; the lists were not opened by it')
  faultLine('R16 sheets-inert', {
    runs: payloads.length * forms.length,
    seen: { opened },
    harm: { formulas, links, changed },
  })
})
