import type { Locator } from 'playwright-core'

/** The value that SIASN shows beside a label: `.font-semibold` with a sibling `.font-medium`. */
export function shownBeside(region: Locator, label: string): Locator {
  return region
    .locator('.font-semibold')
    .filter({ hasText: new RegExp(`^\\s*${label}\\s*$`) })
    .locator('xpath=following-sibling::*[contains(concat(" ", @class, " "), " font-medium ")]')
}

/** Text as a person reads it: no line breaks, no doubled spaces. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** What an element says, as a person reads it. */
export async function textOf(element: Locator): Promise<string> {
  return plain((await element.textContent()) ?? '')
}
