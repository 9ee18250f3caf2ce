import type { BrowserContext } from 'playwright-core'
import { readSheet } from 'read-excel-file/node'

const PAGE = `<!doctype html><meta charset="utf-8"><style>
body { font: 13px system-ui, sans-serif; margin: 32px; color: #1c2733; width: 1180px }
table { border-collapse: collapse; width: 100% }
td { padding: 5px 8px; vertical-align: top; white-space: pre-line }
.alone td { white-space: nowrap }
.full td { border: 1px solid #cfd7de }
.head td { background: #e6efee; font-weight: 600 }
.alone:first-child td { font-size: 18px; font-weight: 600 }
</style><table></table>`

/** A picture of a workbook's first sheet as it reads back, for machines without an office program. */
export async function pictureOfWorkbook(
  context: BrowserContext,
  file: string,
  picture: string,
): Promise<void> {
  const rows = await readSheet(file)
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  const page = await context.newPage()
  await page.setContent(PAGE)
  await page.evaluate((lines) => {
    const table = document.querySelector('table')
    for (const line of lines) {
      const row = table?.insertRow()
      if (!row) continue
      const filled = line.filter((cell) => cell !== '')
      const isAlone = filled.length === 1 && line[0] !== ''
      row.className = [isAlone && 'alone', filled.length > 5 && 'full', line[0] === 'No' && 'head']
        .filter(Boolean)
        .join(' ')
      for (const cell of isAlone ? filled : line) row.insertCell().append(cell)
      if (isAlone) row.cells[0]?.setAttribute('colspan', String(line.length))
    }
  }, cells)
  await page.screenshot({ path: picture, fullPage: true })
  await page.close()
}
