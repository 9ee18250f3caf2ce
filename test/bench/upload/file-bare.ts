import { hosts } from '../../portals/hosts.ts'
import { answerParent } from '../program.ts'
import type { Filed, FilingTask } from './filing-task.ts'
import { fillAndSave } from './fill-and-save.ts'
import { measureFiling } from './measure-filing.ts'
import { openDesk } from './open-desk.ts'

async function file(task: FilingTask): Promise<Filed> {
  const { browser, context } = await openDesk(task)
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
