import type { Page } from 'playwright-core'
import { hosts } from './hosts.ts'
import type { PracticePortals } from './start-portals.ts'

/** What the person at the desk knows: their account and the code on their telephone. */
export type PersonAtDesk = Pick<PracticePortals, 'account' | 'otpNow'>

/**
 * Plays the human who signs in: ASN Digital, SSO with password, the code from the authenticator, then on into SIASN or
 * E-Kinerja. Starts from wherever the page stands and ends on the page of it that was wanted.
 * The only place in this repository where an OTP is typed; for tests and the demo, never for the product.
 */
export async function signInAsPerson(
  page: Page,
  person: PersonAtDesk,
  app: 'siasn' | 'kinerja' = 'siasn',
): Promise<void> {
  const host = hosts[app]
  if (!isOn(page, hosts.asnDigital) && !isOn(page, hosts.sso)) {
    await page.goto(isOn(page, host) ? page.url() : `https://${host}/`)
  }
  if (isOn(page, host)) return
  if (isOn(page, hosts.asnDigital) && !(await isGreeted(page))) await goToSso(page)
  if (isOn(page, hosts.sso)) {
    await typePassword(page, person.account)
    await typeOtp(page, person.otpNow())
    await page.waitForURL((url) => url.host !== hosts.sso)
  }
  if (isOn(page, hosts.asnDigital)) await goOn(page, app)
  await page.locator('main[aria-busy="false"]').waitFor()
}

/** From the landing page, whose dialog is open already when an application sent the person here. */
export async function goToSso(page: Page): Promise<void> {
  if (!new URL(page.url()).searchParams.has('menu')) {
    await page.locator('#start').hover()
    await page.locator('#btn-layanan-public, #btn-layanan-login-mobile').filter({ visible: true }).click()
  }
  await page.locator('#btn-login').click()
  await page.waitForURL((url) => url.host === hosts.sso)
}

export async function typePassword(
  page: Page,
  { username, password }: { username: string; password: string },
): Promise<void> {
  await page.locator('input[name=username]').fill(username)
  await page.locator('input[name=password]').fill(password)
  await pressLogin(page)
}

export async function typeOtp(page: Page, code: string): Promise<void> {
  await page.locator('input[name=otp]').fill(code)
  await pressLogin(page)
}

/** Returns when the next page stands there: the answer looks like the question, so nobody may type too early. */
async function pressLogin(page: Page): Promise<void> {
  const answered = page.waitForEvent('domcontentloaded')
  await page.locator('#kc-login').click()
  await answered
}

/** Whether ASN Digital greets the person by name. Waits until it has made up its mind. */
async function isGreeted(page: Page): Promise<boolean> {
  await page.locator('#greeting, #doors').filter({ visible: true }).waitFor()
  return page.locator('#greeting').isVisible()
}

const doors = {
  siasn: { menu: 'instansi', link: 'SIASN Instansi' },
  kinerja: { menu: 'individu', link: 'Kinerja' },
} as const

async function goOn(page: Page, app: keyof typeof doors): Promise<void> {
  const { menu, link } = doors[app]
  await page.locator('#start').hover()
  await page.locator(`#btn-layanan-${menu}`).click()
  await page.locator(`#menu-${menu}`).getByRole('link', { name: link }).click()
  await page.waitForURL((url) => url.host === hosts[app])
}

function isOn(page: Page, host: string): boolean {
  return URL.canParse(page.url()) && new URL(page.url()).host === host
}
