import type { BrowserContext, Page } from 'playwright-core'
import { isSignInHost } from './portal-place.ts'
import { signInAdvice } from './sign-in-advice.ts'

/**
 * Passes on what the pages of the sign-in say no to, in any tab, until it is disposed of. Only their alerts are read,
 * never a field, and nothing is done about them: the next try is the person's.
 */
export function hearSignIn(context: BrowserContext, say: (sentence: string) => void): Disposable {
  const onLoaded = async (page: Page) => {
    if (!isSignInHost(page.url())) return
    // A page that is left in the same moment has nothing more to say.
    const alerts = await page
      .getByRole('alert')
      .allTextContents()
      .catch(() => [])
    for (const words of alerts) {
      const advice = signInAdvice(words)
      if (advice !== undefined) say(advice)
    }
  }
  const watch = (page: Page) => void page.on('domcontentloaded', onLoaded)
  context.pages().forEach(watch)
  context.on('page', watch)
  return {
    [Symbol.dispose]() {
      context.off('page', watch)
      for (const page of context.pages()) page.off('domcontentloaded', onLoaded)
    },
  }
}
