import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { pairPanel } from '../../e2e/pair-panel.ts'
import { reachOverlay } from '../../e2e/reach-overlay.ts'
import { hireStaff, openIpAsnCase } from '../../e2e/staff.ts'
import { startOffice } from '../../e2e/start-office.ts'
import { hosts } from '../../portals/hosts.ts'
import { type Figure, judgeFigure } from '../figure.ts'
import { median } from '../median.ts'
import { busyPage } from './busy-page.ts'
import { type OwnTime, ownTime } from './own-time.ts'

const ROUNDS = Number(process.env.LANGKAH_BENCH_ROUNDS ?? 9)
const DEWI = { name: 'Dewi Lestari', nip: '199207252015032003' }
const address = `https://${hosts.siasn}/peremajaan/profil/pns/${DEWI.nip}`

/** The card on a page that works hard, beside the same page in a browser without it, in turn. */
export async function pageFigures(say: (line: string) => void): Promise<Figure[]> {
  await using started = new AsyncDisposableStack()
  const office = await startOffice()
  started.defer(() => office.close())
  await hireStaff(office.bridge)
  await openIpAsnCase(office.bridge, DEWI)
  await (await pairPanel(office, 'rina')).close()
  const bare = await chromium.launch({
    executablePath: process.env.LANGKAH_CHROMIUM ?? '/usr/bin/chromium',
    args: office.portals.chromiumArgs,
    chromiumSandbox: process.getuid?.() !== 0,
  })
  started.defer(() => bare.close())
  const without = await bare.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } })

  const worked: Record<'with' | 'without', number[]> = { with: [], without: [] }
  const heap: Record<'with' | 'without', number[]> = { with: [], without: [] }
  const shown: number[] = []
  const own: OwnTime[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [which, context] of [
      ['with', office.context],
      ['without', without],
    ] as const) {
      await using page = await openBusy(context)
      if (which === 'with') {
        await (await reachOverlay(page)).waitForText(DEWI.name)
        shown.push(await page.evaluate(() => Reflect.get(window, 'shownAfterMs') as number))
      }
      heap[which].push(await heapMb(page))
      worked[which].push(await work(page))
      if (which === 'with')
        own.push(await ownTime(await page.context().newCDPSession(page), () => work(page)))
    }
    say(
      `round ${round}: page ${worked.with.at(-1)?.toFixed(0)} ms with, ${worked.without.at(-1)?.toFixed(0)} ms without; ` +
        `ours ${own.at(-1)?.ownMs.toFixed(1)} of ${own.at(-1)?.wholeMs.toFixed(0)} ms, longest ${own.at(-1)?.longestMs.toFixed(1)} ms; shown after ${shown.at(-1)?.toFixed(0)} ms`,
    )
  }
  const [ours, peer] = [median(worked.with), median(worked.without)]
  return [
    judgeFigure({ metric: 'overlay.shown-after-ready-ms', value: median(shown), unit: 'ms', goal: '<=100' }),
    judgeFigure({
      metric: 'overlay.long-tasks',
      value: own.reduce((sum, { longTasks }) => sum + longTasks, 0),
      ...{ unit: `in ${ROUNDS} rounds`, goal: '<=0' },
    }),
    judgeFigure({
      metric: 'overlay.main-thread-share',
      value: median(own.map(({ ownMs, wholeMs }) => ownMs / wholeMs)),
      ...{ unit: 'of the time', goal: '<=0.005' },
    }),
    judgeFigure({
      ...{ metric: 'overlay.portal-slowdown', value: ours, unit: 'ms', goal: '<=1.05' },
      ...{ peer: 'the page alone', peerValue: peer, ratio: ours / peer },
    }),
    judgeFigure({
      metric: 'overlay.heap-mb',
      value: median(heap.with) - median(heap.without),
      ...{ unit: 'MB', goal: '<=6' },
    }),
  ]
}

/** The page, which notes how long after its own first picture, when it is ready to be seen, ours came into it. */
async function openBusy(context: BrowserContext): Promise<Page & AsyncDisposable> {
  const page = await context.newPage()
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      let ready = 0
      requestAnimationFrame(() => {
        ready = performance.now()
      })
      const observer = new MutationObserver(() => {
        if (!document.querySelector('langkah-panduan')) return
        observer.disconnect()
        requestAnimationFrame(() => Reflect.set(window, 'shownAfterMs', performance.now() - ready))
      })
      observer.observe(document.documentElement, { childList: true })
    })
  })
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: busyPage(DEWI.nip) }))
  await page.goto(address)
  return Object.assign(page, { [Symbol.asyncDispose]: () => page.close() })
}

function work(page: Page): Promise<number> {
  return page.evaluate(() => (Reflect.get(window, 'work') as () => Promise<number>)())
}

/** JavaScript and DOM wrappers of the page's process once its rubbish is out; the worlds of page and card share it. */
async function heapMb(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.enable')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  await cdp.detach()
  return usedSize / 1_000_000
}
