import type { Page } from 'playwright-core'

/** Drops files and folders of this computer onto an element, as the system's own drag does. */
export async function dropFiles(page: Page, onto: string, files: readonly string[]): Promise<void> {
  const target = page.locator(onto)
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error(`${onto} is not in view`)
  const browser = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + 12 }
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, ...at, data })
  await browser.detach()
}
