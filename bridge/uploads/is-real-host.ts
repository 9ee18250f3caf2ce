import { closeTab } from './close-tab.ts'
import type { PortalBrowser } from './portal-browser.ts'

/**
 * Whether a portal is the real one: what stands behind its name does not answer from this computer. Nobody signs in or
 * files anything for this; one page is asked for.
 */
export async function isRealHost(browser: PortalBrowser, host: string): Promise<boolean> {
  const page = await browser.newTab()
  try {
    const response = await page.goto(`https://${host}/`, { waitUntil: 'commit' })
    const address = await response?.serverAddr()
    // A proxy or a cache hides who answered: then it counts as the real one.
    return address ? !isLoopback(address.ipAddress) : true
  } catch {
    // Who cannot be reached now may be anybody later.
    return true
  } finally {
    await closeTab(page)
  }
}

function isLoopback(address: string): boolean {
  return address === '::1' || address === '[::1]' || /^(::ffff:)?127\./.test(address)
}
