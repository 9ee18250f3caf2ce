import type { Page } from 'playwright-core'
import { pageSession } from './page-session.ts'

/** What a portal shows but no form needs. */
const ENDINGS = [
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'avif',
  'ico',
  'svg',
  'woff',
  'woff2',
  'ttf',
  'otf',
  'mp4',
]

/**
 * Has a tab leave out pictures and fonts of one host. Pages of the sign-in are left whole: a QR code or a captcha is a
 * picture. The browser itself is asked, for a route in Playwright would slow every request.
 */
export async function sparePage(page: Page, host: string): Promise<void> {
  const session = await pageSession(page)
  await session.send('Network.enable')
  await session.send('Network.setBlockedURLs', {
    urls: ENDINGS.map((ending) => `*://${host}/*.${ending}*`),
  })
}
