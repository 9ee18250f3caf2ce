const HOST = 'langkah-panduan'

/** Keys and clipboard stay in the card: a portal's shortcuts must not fire while a person types a reason. */
const KEPT_EVENTS = ['keydown', 'keyup', 'keypress', 'input', 'paste', 'copy', 'cut', 'beforeinput']

export interface ClosedRoot {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  /** Where the card is rendered. */
  readonly container: HTMLElement
}

/**
 * A place of our own in the page that its scripts cannot enter. Made here and not with WXT's `createShadowRootUi`:
 * that one is taken away by an event which any page can send (`wxt:content-script-started`).
 */
export function createClosedRoot(css: string, tag: string = HOST): ClosedRoot {
  const host = document.createElement(tag)
  const root = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
  const container = document.createElement('div')
  container.className = 'langkah'
  root.appendChild(container)
  for (const type of KEPT_EVENTS) container.addEventListener(type, (event) => event.stopPropagation())
  return { host, root, container }
}

/** A page that takes the host away finds it back after this long, and cannot spin us in a loop. */
const RETURN_MS = 100

interface Keeping {
  readonly isAlive: () => boolean
  readonly leave: () => void
  readonly signal: AbortSignal
}

/**
 * Keeps the host in the page, beside the body, until the signal ends it. One whose extension was updated leaves when
 * the card of the new one has come.
 */
export function keepInPage(host: HTMLElement, { isAlive, leave, signal }: Keeping): void {
  let returning: ReturnType<typeof setTimeout> | undefined
  const observer = new MutationObserver(() => {
    if (!isAlive() && document.querySelectorAll(HOST).length > 1) leave()
    else if (!host.isConnected) returning ??= setTimeout(put, RETURN_MS)
  })
  function put(): void {
    returning = undefined
    document.documentElement.append(host)
    // A page may have replaced its root element as a whole.
    observer.observe(document.documentElement, { childList: true })
  }
  observer.observe(document, { childList: true })
  put()
  signal.addEventListener('abort', () => {
    clearTimeout(returning)
    observer.disconnect()
    host.remove()
  })
}
