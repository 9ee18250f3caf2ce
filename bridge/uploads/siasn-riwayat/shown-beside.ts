import type { Locator } from 'playwright-core'

/** The value that SIASN shows beside a label: `.font-semibold` with a sibling `.font-medium`. */
export function shownBeside(region: Locator, label: string): Locator {
  return region
    .locator('.font-semibold')
    .filter({ hasText: new RegExp(`^\\s*${label}\\s*$`) })
    .locator('xpath=following-sibling::*[contains(concat(" ", @class, " "), " font-medium ")]')
}
