import type { CDPSession, Page } from 'playwright-core'

const sessions = new WeakMap<Page, Promise<CDPSession>>()

/** The one line of ours to the browser's own protocol for a tab. */
export function pageSession(page: Page): Promise<CDPSession> {
  const known = sessions.get(page)
  if (known) return known
  const session = page.context().newCDPSession(page)
  sessions.set(page, session)
  return session
}

/** A part of the page, in its own coordinates. */
export interface PagePart {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** PNG of one part of the page alone, wherever it is scrolled to. */
export async function pictureOf(page: Page, part: PagePart): Promise<Uint8Array> {
  const session = await pageSession(page)
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { ...part, scale: 1 },
    captureBeyondViewport: true,
    optimizeForSpeed: true,
  })
  return Buffer.from(data, 'base64')
}
