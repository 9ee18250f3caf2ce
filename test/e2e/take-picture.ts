import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = process.env.LANGKAH_PICTURES

/** For the eye: with `LANGKAH_PICTURES=FOLDER` the whole view as it stands, narrow, dark, and at double zoom; else nothing. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!folder) return
  await mkdir(folder, { recursive: true })
  const before = page.viewportSize()
  for (const [kind, width] of [
    ['light', 420],
    ['dark', 320],
    ['zoom', 640],
  ] as const) {
    await page.emulateMedia({ colorScheme: kind === 'dark' ? 'dark' : 'light' })
    await page.evaluate(
      (zoom) => {
        document.documentElement.style.setProperty('zoom', zoom)
      },
      kind === 'zoom' ? '2' : '1',
    )
    await page.setViewportSize({ width, height: 860 })
    await page.screenshot({ path: join(folder, `${name}-${kind}.png`), fullPage: true })
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('zoom'))
  await page.emulateMedia({ colorScheme: 'light' })
  if (before) await page.setViewportSize(before)
}
