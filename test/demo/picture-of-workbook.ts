import type { BrowserContext } from 'playwright-core'
import { readSheet } from 'read-excel-file/node'

const PAGE = `<!doctype html><meta charset="utf-8"><style>
body { font: 13px system-ui, sans-serif; margin: 24px; color: #1c2733 }
table { border-collapse: collapse }
td { padding: 4px 8px; vertical-align: top; max-width: 320px; border-bottom: 1px solid #e3e8ec; white-space: pre-line }
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
      for (const cell of line) row?.insertCell().append(cell)
    }
  }, cells)
  await page.screenshot({ path: picture, fullPage: true })
  await page.close()
}
