import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'

const LONGEST_MS = 3_000

/**
 * Closes a tab, or gives it up: Chromium loses the request if the tab changes its process at that moment (a redirect
 * to another host), and Playwright then waits for ever.
 */
export async function closeTab(page: Page): Promise<void> {
  if (page.isClosed()) return
  await Promise.race([page.close(), wait(LONGEST_MS, undefined, { ref: false })])
}
