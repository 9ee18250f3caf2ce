import type { CDPSession, Page } from 'playwright-core'
import { until } from './until.ts'

/** Longer than this a click that is not shown was not taken. */
const PATIENCE_MS = 10_000

export interface TickBox {
  /** A real click; how many milliseconds later the card shows the other state, undefined where it never does. */
  click(): Promise<number | undefined>
  /** A real click whose answer nobody waits for. */
  clickAndGo(): Promise<void>
  isTicked(): Promise<boolean>
}

interface Armed {
  readonly x: number
  readonly y: number
}

/** What the tick box itself is asked; it runs beside the page, on an element that the page cannot reach. */
const ARM = `function () {
  this.shownAfter = new Promise((resolve) => {
    let clickedAt
    this.addEventListener('click', (event) => { clickedAt = event.timeStamp }, { once: true, capture: true })
    const before = this.getAttribute('aria-pressed')
    const observer = new MutationObserver(() => {
      if (this.getAttribute('aria-pressed') === before) return
      observer.disconnect()
      resolve(performance.now() - clickedAt)
    })
    observer.observe(this, { attributeFilter: ['aria-pressed'] })
    setTimeout(() => { observer.disconnect(); resolve(null) }, ${PATIENCE_MS})
  })
  this.scrollIntoView({ block: 'nearest' })
  const { x, y, width, height } = this.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}`

/** The first tick box of the card on this page, by a way that the page does not have. */
export async function reachTickBox(page: Page): Promise<TickBox> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('DOM.enable')
  let objectId = await find(cdp)

  async function call<T>(functionDeclaration: string, awaitPromise = false): Promise<T> {
    const asked = { objectId, functionDeclaration, awaitPromise, returnByValue: true }
    const { result } = await cdp.send('Runtime.callFunctionOn', asked)
    return result.value as T
  }
  async function clickAndGo(): Promise<void> {
    if (!(await call<boolean>('function () { return this.isConnected }'))) objectId = await find(cdp)
    await until(
      'the tick box to be free',
      async () => (await call('function () { return !this.disabled }')) || undefined,
    )
    const { x, y } = await call<Armed>(ARM)
    await page.mouse.click(x, y)
  }
  return {
    clickAndGo,
    click: async () => {
      await clickAndGo()
      return (await call<number | null>('function () { return this.shownAfter }', true)) ?? undefined
    },
    isTicked: () => call("function () { return this.getAttribute('aria-pressed') === 'true' }"),
  }
}

async function find(cdp: CDPSession): Promise<string> {
  const backendNodeId = await until('a tick box in the card', async () => {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree')
    const found = nodes.find(({ name, properties }) => {
      const isToggle = properties?.some((each) => each.name === 'pressed')
      return isToggle && String(name?.value).startsWith('Ada: ')
    })
    return found?.backendDOMNodeId
  })
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId })
  if (!object.objectId) throw new Error('the tick box left the page while it was looked for')
  return object.objectId
}
