import { chromium } from 'playwright-core'
import { hosts } from '../../portals/hosts.ts'
import { answerParent } from '../program.ts'
import type { Filed, FilingTask } from './filing-task.ts'
import { fillAndSave } from './fill-and-save.ts'
import { measureFiling } from './measure-filing.ts'
import { signInDesk } from './sign-in-desk.ts'

async function file(task: FilingTask): Promise<Filed> {
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
  const filed = await measureFiling(async () => {
    const rows = task.rows.values()
    const tab = async () => {
      const page = await context.newPage()
      for (const row of rows) {
        await page.goto(`https://${hosts.siasn}/peremajaan/profil/pns/${row.nip}`)
        await fillAndSave(page, row)
      }
    }
    await Promise.all(Array.from({ length: task.tabs }, tab))
    return undefined
  })
  await browser.close()
  return filed
}

answerParent({ file })
