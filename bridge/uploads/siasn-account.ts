import { errors, type Page } from 'playwright-core'
import type { PortalAccount } from '#shared/schema/upload-account.ts'
import { plainText } from './plain-text.ts'
import { isSignInAddress } from './portal-place.ts'
import { siasnPlace } from './siasn-place.ts'

const NIP = /^(?:NIP )?(\d{18})$/

/** Whose account SIASN names in the bar that one signs out in; undefined where it names nobody, or more than one. */
export async function siasnAccount(page: Page): Promise<PortalAccount | undefined> {
  const url = URL.parse(page.url())
  if (url?.host !== siasnPlace.host || isSignInAddress(siasnPlace, url)) await page.goto(siasnPlace.start)
  await siasnPlace.landmark(page).waitFor()
  // A form has a bar, too, which names the employee it is about.
  const bar = page
    .getByRole('banner')
    .filter({ has: page.getByRole('link', { name: 'Keluar', exact: true }) })
  const values = bar.locator('.font-medium').filter({ hasText: /\S/ })
  try {
    await values.first().waitFor()
  } catch (error) {
    if (error instanceof errors.TimeoutError) return undefined
    throw error
  }
  const texts = (await values.allTextContents()).map(plainText)
  const nips = texts.flatMap((text) => NIP.exec(text)?.[1] ?? [])
  const names = texts.filter((text) => !NIP.test(text))
  const [name] = names
  if (name === undefined || names.length > 1 || nips.length > 1) return undefined
  return { name, ...(nips[0] !== undefined && { nip: nips[0] }) }
}
