import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { openLog } from '#bridge/http/open-log.ts'
import { startPhone } from '#bridge/phone/start-phone.ts'
import { setPassword } from '#bridge/use-cases/phone/set-password.ts'
import { phoneId } from '#shared/text/phone-id.ts'
import { officeCertificate } from '../samples/office-certificate.ts'
import { accountOf } from './staff.ts'
import type { Office } from './start-office.ts'

const PASSWORD = 'kata sandi yang panjang'

export interface PhonePage extends AsyncDisposable {
  readonly page: Page
  readonly url: string
  /** Through the door, as one of the office. */
  signIn(account: string): Promise<void>
}

/** The phone page of the office, over TLS, in a window as large as a phone; these people have a password. */
export async function openPhone(office: Office, accounts: readonly string[]): Promise<PhonePage> {
  const { ports } = office.bridge
  const admin = await accountOf(ports, 'admin')
  for (const accountId of accounts)
    await setPassword(ports, admin, { commandId: randomUUID(), accountId, password: PASSWORD })
  const place = { host: 'localhost', port: 0, ...(await officeCertificate(['localhost'])) }
  const report = (error: Error): never => {
    throw error
  }
  const { log, close: closeLog } = await openLog(office.dataDir)
  const phone = await startPhone({ ports, log, place, report })
  const page = await office.context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  return {
    page,
    url: phone.url,
    async signIn(account) {
      await page.goto(`${phone.url}/masuk`)
      await page.getByLabel(phoneId['phone.account']).fill(account)
      await page.getByLabel(phoneId['phone.password']).fill(PASSWORD)
      await page.getByRole('button', { name: phoneId['phone.signIn'] }).click()
      await page.getByRole('heading', { name: phoneId['phone.title'] }).waitFor()
    },
    async [Symbol.asyncDispose]() {
      await page.close()
      await phone.close()
      closeLog()
    },
  }
}
