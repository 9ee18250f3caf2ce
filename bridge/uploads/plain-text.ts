import type { Locator } from 'playwright-core'

/** Text as a person reads it: no line breaks, no doubled spaces. */
export function plainText(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** What an element says, as a person reads it. */
export async function textOf(element: Locator): Promise<string> {
  return plainText((await element.textContent()) ?? '')
}
