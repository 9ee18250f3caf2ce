import type { CDPSession, Page } from 'playwright-core'

interface AxNode {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { readonly value?: string }
  readonly name?: { readonly value?: string }
  readonly value?: { readonly value?: string }
  readonly backendDOMNodeId: number
  readonly childIds?: readonly string[]
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[]
}

export interface Overlay {
  /** Everything the card says, in reading order. */
  text(): Promise<string>
  has(role: string, name: string | RegExp): Promise<boolean>
  /** Whether the control of that name is the one that keys go to. */
  hasFocus(name: string | RegExp): Promise<boolean>
  /** Waits until the card says it, as text or as the name of a control. */
  waitForText(text: string | RegExp): Promise<void>
  waitForGone(text: string | RegExp): Promise<void>
  /** A real mouse click on the one control of that role and name, scrolled into view first. */
  click(role: string, name: string | RegExp): Promise<void>
  /** Types into the one text field of that name, with real keys. */
  type(name: string | RegExp, text: string): Promise<void>
  /** What stands in the one text field of that name. */
  valueOf(name: string | RegExp): Promise<string>
  /** Box of the card on the screen, in CSS pixels. */
  box(): Promise<{ x: number; y: number; width: number; height: number }>
}

const CARD = 'Panduan Langkah'
const PICKER = 'Penunjuk Langkah'
const FOLDED = /^Buka panduan Langkah/
const PATIENCE_MS = 20_000

/**
 * The way into the card's closed shadow root for tests: the browser's accessibility tree over CDP, as assistive
 * technology sees it, and trusted mouse clicks. Page scripts have no such way, and locators find nothing there.
 */
export async function reachOverlay(page: Page, isRoot = isCard): Promise<Overlay> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Accessibility.enable')
  await cdp.send('DOM.enable')
  const ourNodes = () => nodesIn(cdp, isRoot)

  async function one(role: string, name: string | RegExp): Promise<AxNode> {
    const found = await waitUntil(
      async () => {
        const nodes = (await ourNodes()).filter((node) => isNamed(node, role, name))
        return nodes.length === 1 ? nodes[0] : undefined
      },
      async () => `one ${role} "${name}" in the card, which says:\n${textOf(await ourNodes())}`,
    )
    return found
  }
  const says = async (text: string | RegExp) => matches(textOf(await ourNodes()), text)

  async function centre(node: AxNode): Promise<{ x: number; y: number }> {
    const backendNodeId = node.backendDOMNodeId
    await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId })
    const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId })
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.border
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
  }
  /** Enabled, and at rest: a card that has just changed moves what lies below. */
  async function readyPlace(role: string, name: string | RegExp): Promise<{ x: number; y: number }> {
    let before = { x: -1, y: -1 }
    return waitUntil(
      async () => {
        const node = await one(role, name)
        const place = await centre(node)
        const isReady = !isDisabled(node) && place.x === before.x && place.y === before.y
        before = place
        return isReady ? place : undefined
      },
      async () => `an enabled ${role} "${name}" at rest in the card`,
    )
  }
  async function click(role: string, name: string | RegExp): Promise<void> {
    const { x, y } = await readyPlace(role, name)
    await page.mouse.click(x, y)
  }
  return {
    text: async () => textOf(await ourNodes()),
    has: async (role, name) => (await ourNodes()).some((node) => isNamed(node, role, name)),
    hasFocus: async (name) =>
      (await ourNodes()).some((node) => isFocused(node) && matches(node.name?.value ?? '', name, true)),
    waitForText: async (text) => {
      await waitUntil(
        async () => (await says(text)) || undefined,
        async () => `"${text}" in the card, which says:\n${textOf(await ourNodes())}`,
      )
    },
    waitForGone: async (text) => {
      await waitUntil(
        async () => !(await says(text)) || undefined,
        async () => `"${text}" to leave the card, which says:\n${textOf(await ourNodes())}`,
      )
    },
    click,
    type: async (name, text) => {
      await click('textbox', name)
      await page.keyboard.type(text)
    },
    valueOf: async (name) => (await one('textbox', name)).value?.value ?? '',
    box: async () => {
      const [card] = await ourNodes()
      if (!card) throw new Error('there is no card on the page')
      const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: card.backendDOMNodeId })
      const [x = 0, y = 0] = model.border
      return { x, y, width: model.width, height: model.height }
    },
  }
}

function isCard(node: AxNode): boolean {
  return isNamed(node, 'region', CARD) || isNamed(node, 'button', FOLDED)
}

/** The element picker on a page: its bar while somebody points, its dialog after that. */
export async function reachPicker(page: Page): Promise<Overlay> {
  return reachOverlay(page, (node) => isNamed(node, 'region', PICKER) || isNamed(node, 'dialog', PICKER))
}

/** The card, folded or not, and all that lies in it; empty where there is no card. */
async function nodesIn(cdp: CDPSession, isRoot: (node: AxNode) => boolean): Promise<AxNode[]> {
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] }
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const root = nodes.find(isRoot)
  const found: AxNode[] = []
  const collect = (node: AxNode | undefined): void => {
    if (!node) return
    if (!node.ignored) found.push(node)
    for (const id of node.childIds ?? []) collect(byId.get(id))
  }
  collect(root)
  return found
}

function textOf(nodes: readonly AxNode[]): string {
  const spoken = nodes.filter(({ role }) => role?.value === 'StaticText' || role?.value === 'button')
  return spoken.map(({ name }) => name?.value ?? '').join('\n')
}

function isNamed({ ignored, role, name }: AxNode, wantedRole: string, wantedName: string | RegExp): boolean {
  return !ignored && role?.value === wantedRole && matches(name?.value ?? '', wantedName, true)
}

function isFocused({ properties = [] }: AxNode): boolean {
  return properties.some(({ name, value }) => name === 'focused' && value.value === true)
}

function isDisabled({ properties = [] }: AxNode): boolean {
  return properties.some(({ name, value }) => name === 'disabled' && value.value === true)
}

function matches(text: string, wanted: string | RegExp, whole = false): boolean {
  if (wanted instanceof RegExp) return wanted.test(text)
  return whole ? text === wanted : text.includes(wanted)
}

async function waitUntil<T>(look: () => Promise<T | undefined>, what: () => Promise<string>): Promise<T> {
  const end = performance.now() + PATIENCE_MS
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (performance.now() > end) throw new Error(`waited in vain for ${await what()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
