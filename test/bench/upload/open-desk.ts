import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import type { FilingTask } from './filing-task.ts'
import { signInDesk } from './sign-in-desk.ts'

/** A browser with the practice portal's session, the same for whoever files. */
export async function openDesk(
  task: FilingTask,
): Promise<{ readonly browser: Browser; readonly context: BrowserContext }> {
  const browser = await chromium.launch({
    executablePath: process.env.LANGKAH_CHROMIUM ?? '/usr/bin/chromium',
    args: [...task.chromiumArgs],
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 900 },
  })
  await signInDesk(context, task)
  return { browser, context }
}
