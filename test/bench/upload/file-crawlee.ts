import { chromium, type Page } from 'playwright-core'
import { hosts } from '../../portals/hosts.ts'
import { loadPeer } from '../peers/load-peer.ts'
import { answerParent } from '../program.ts'
import type { Filed, FilingTask, PlannedRow } from './filing-task.ts'
import { fillAndSave } from './fill-and-save.ts'
import { measureFiling } from './measure-filing.ts'
import { signInDesk } from './sign-in-desk.ts'

/** What of Crawlee is used here. */
interface Crawlee {
  readonly Configuration: new (options: object) => object
  readonly PlaywrightCrawler: new (
    options: object,
    config: object,
  ) => { run(requests: object[]): Promise<{ requestsFinished: number }> }
}

/** One request a row, as its documentation teaches; the session is carried over as cookies. */
async function file(task: FilingTask): Promise<Filed> {
  const crawlee = await loadPeer<Crawlee>('@crawlee/playwright', (line) => console.error(line))
  if (!crawlee) throw new Error('Crawlee is not installed')
  const launchOptions = {
    executablePath: process.env.LANGKAH_CHROMIUM ?? '/usr/bin/chromium',
    args: [...task.chromiumArgs],
    chromiumSandbox: process.getuid?.() !== 0,
    headless: true,
  }
  const browser = await chromium.launch(launchOptions)
  const context = await browser.newContext({ ignoreHTTPSErrors: true })
  await signInDesk(context, task)
  const cookies = await context.cookies()
  await browser.close()
  const crawler = new crawlee.PlaywrightCrawler(
    {
      // Its own proxy does not know where the practice portals are.
      launchContext: {
        launcher: chromium,
        launchOptions: { ...launchOptions, proxy: { bypass: '*.bkn.go.id' } },
      },
      minConcurrency: task.tabs,
      maxConcurrency: task.tabs,
      maxRequestRetries: 2,
      requestHandlerTimeoutSecs: 60,
      preNavigationHooks: [async ({ page }: { page: Page }) => page.context().addCookies(cookies)],
      async requestHandler({ page, request }: { page: Page; request: { userData: { row: PlannedRow } } }) {
        await fillAndSave(page, request.userData.row)
      },
    },
    new crawlee.Configuration({ persistStorage: false, logLevel: 'ERROR' }),
  )
  const requests = task.rows.map((row) => ({
    url: `https://${hosts.siasn}/peremajaan/profil/pns/${row.nip}`,
    uniqueKey: row.nomor,
    userData: { row },
  }))
  return measureFiling(async () => {
    const { requestsFinished } = await crawler.run(requests)
    if (requestsFinished !== requests.length) throw new Error(`Crawlee finished ${requestsFinished}`)
    return undefined
  })
}

answerParent({ file })
