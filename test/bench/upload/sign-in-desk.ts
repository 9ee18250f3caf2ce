import type { BrowserContext } from 'playwright-core'
import { hosts } from '../../portals/hosts.ts'
import { signInAsPerson } from '../../portals/sign-in-as-person.ts'
import type { FilingTask } from './filing-task.ts'

/** Signs in as the person at the desk does, before anything is measured. */
export async function signInDesk(
  context: BrowserContext,
  { account, controlUrl }: FilingTask,
): Promise<void> {
  const page = await context.newPage()
  const otp = await fetch(`${controlUrl}/otp`).then((answer) => answer.json() as Promise<{ code: string }>)
  await page.goto(`https://${hosts.siasn}/`)
  await signInAsPerson(page, { account: account as never, otpNow: () => otp.code } as never)
  await page.close()
}
