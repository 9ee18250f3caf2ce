import { browser } from 'wxt/browser'

/** The card's script, as WXT builds it. */
export const CARD_SCRIPT = 'content-scripts/overlay.js'

/**
 * Puts the card into the pages that are open already, after the extension was installed or updated: the browser does
 * so only for pages that are opened later, and the card of before the update is cut off from the extension.
 */
export async function renewPages(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll()
  const tabs = await browser.tabs.query({ url: origins.filter((origin) => origin.startsWith('https:')) })
  const files = [CARD_SCRIPT]
  // A tab that sleeps or is on its way elsewhere gets the card with its next page.
  await Promise.allSettled(
    tabs.map(({ id = -1 }) => browser.scripting.executeScript({ target: { tabId: id }, files })),
  )
}
