import type { Bidi } from './bidi.ts'

interface Node {
  readonly sharedId: string
  readonly value?: { readonly shadowRoot?: Node | null }
}

/** A named control of a page, as assistive technology knows it. */
interface Named {
  readonly role: string
  readonly name: string
}

export interface FirefoxTab {
  goto(url: string): Promise<void>
  /** All that the page shows as text. */
  text(): Promise<string>
  /** What a function without parameters answers in the page, as text or number. */
  evaluate(functionDeclaration: string): Promise<unknown>
  /** A real mouse click on the one control of that role and name. */
  click(control: Named): Promise<void>
  /** Real keys into the one field of that name, in place of what stands there. */
  type(name: string, text: string): Promise<void>
  /** The closed root of the card, which no script of the page can reach; the same acts within it. */
  card(): Promise<Pick<FirefoxTab, 'text' | 'click'>>
  screenshot(): Promise<Buffer>
  setCookie(cookie: { readonly name: string; readonly value: string; readonly url: string }): Promise<void>
}

const SELECT_ALL = '\uE009' // Control, as WebDriver writes it

/** One tab over WebDriver BiDi. */
export function firefoxTab(bidi: Bidi, context: string): FirefoxTab {
  async function call(functionDeclaration: string, ...nodes: Node[]): Promise<unknown> {
    const { result } = await bidi.send<{ result: { value?: unknown } }>('script.callFunction', {
      functionDeclaration,
      awaitPromise: true,
      target: { context },
      arguments: nodes.map(({ sharedId }) => ({ sharedId })),
    })
    return result.value
  }
  async function located(locator: object, within: readonly Node[], depth = 0): Promise<Node[]> {
    const { nodes } = await bidi.send<{ nodes: Node[] }>('browsingContext.locateNodes', {
      context,
      locator,
      ...(within.length > 0 && { startNodes: within.map(({ sharedId }) => ({ sharedId })) }),
      serializationOptions: { includeShadowTree: depth > 0 ? 'all' : 'none', maxDomDepth: depth },
    })
    return nodes
  }
  async function one({ role, name }: Named, within: readonly Node[]): Promise<Node> {
    const nodes = await located({ type: 'accessibility', value: { role, name } }, within)
    const [node] = nodes
    if (!node || nodes.length > 1) throw new Error(`${nodes.length} controls are ${role} "${name}"`)
    return node
  }
  async function pressed(node: Node): Promise<void> {
    await call('(element) => element.scrollIntoView({ block: "center" })', node)
    await bidi.send('input.performActions', {
      context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            {
              type: 'pointerMove',
              x: 0,
              y: 0,
              origin: { type: 'element', element: { sharedId: node.sharedId } },
            },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    })
  }
  const within = (root: readonly Node[]) => ({
    text: async () =>
      String(
        root[0]
          ? await call(
              '(root) => [...root.children].map((child) => child.innerText ?? "").join("\\n")',
              root[0],
            )
          : await call('() => document.body?.innerText ?? ""'),
      ),
    click: async (control: Named) => pressed(await one(control, root)),
  })
  return {
    ...within([]),
    evaluate: (functionDeclaration) => call(functionDeclaration),
    goto: async (url) => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    type: async (name, text) => {
      await pressed(await one({ role: 'textbox', name }, []))
      const keys = [
        { type: 'keyDown', value: SELECT_ALL },
        ...['a'].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
        { type: 'keyUp', value: SELECT_ALL },
        ...[...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      ]
      await bidi.send('input.performActions', {
        context,
        actions: [{ type: 'key', id: 'keys', actions: keys }],
      })
    },
    card: async () => {
      const [host] = await located({ type: 'css', value: 'langkah-panduan' }, [], 1)
      const root = host?.value?.shadowRoot
      if (!root) throw new Error('there is no card on the page')
      return within([root])
    },
    screenshot: async () => {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context })
      return Buffer.from(data, 'base64')
    },
    setCookie: async ({ name, value, url }) => {
      await bidi.send('storage.setCookie', {
        cookie: {
          name,
          value: { type: 'string', value },
          domain: new URL(url).hostname,
          secure: true,
          path: '/',
        },
      })
    },
  }
}
