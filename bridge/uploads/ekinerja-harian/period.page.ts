import type { Page } from 'playwright-core'
import { NeedsPerson, PortalUnavailable } from '#bridge/ports/upload-failures.ts'
import { kinerjaPlace } from './kinerja-place.ts'

/** A quarter in which progress is filed, and the page where it is; days `yyyy-mm-dd`. */
export interface ProgressPeriod {
  readonly from: string
  readonly to: string
  readonly address: string
}

/** The way from the list of SKP to the progress of the quarter that a day lies in. */
export async function findPeriod(page: Page, day: string): Promise<ProgressPeriod> {
  const response = await page.goto(kinerjaPlace.start, { waitUntil: 'domcontentloaded' })
  if (response && response.status() >= 500)
    throw new PortalUnavailable('portal-unavailable', `HTTP ${response.status()}`)
  await page.getByRole('heading', { name: 'Daftar SKP', exact: true }).waitFor()
  const ofYear = page
    .getByRole('row')
    .filter({ has: page.locator('.badge').filter({ hasText: new RegExp(`^\\s*${day.slice(0, 4)}\\s*$`) }) })
    .getByRole('link', { name: 'Penilaian', exact: true })
  if ((await ofYear.count()) !== 1) throw new NeedsPerson('period-not-found', `SKP ${day.slice(0, 4)}`)
  await ofYear.click()
  await page.getByRole('heading', { name: 'Pelaksanaan Kinerja', exact: true }).waitFor()
  const periods = (await readPeriods(page)).filter(({ from, to }) => from <= day && day <= to)
  const [period] = periods
  if (!period || periods.length > 1) throw new NeedsPerson('period-not-found', day)
  return period
}

/** The link stands in the row after the one that names quarter and days. */
function readPeriods(page: Page): Promise<ProgressPeriod[]> {
  return page.evaluate(() => {
    const iso = (text: string | undefined) => (text ?? '').split('-').reverse().join('-')
    return [...document.querySelectorAll('tr')].flatMap((row) => {
      const [, from, to] =
        /(\d{2}-\d{2}-\d{4})\s*(?:s\.d\.|s\/d|-)\s*(\d{2}-\d{2}-\d{4})/.exec(row.textContent ?? '') ?? []
      const links = [...(row.nextElementSibling?.querySelectorAll('a') ?? [])].filter(
        (link) => (link.textContent ?? '').trim() === 'Progress Harian',
      )
      const [link] = links
      if (from === undefined || !link || links.length > 1) return []
      return [{ from: iso(from), to: iso(to), address: link.href }]
    })
  })
}
