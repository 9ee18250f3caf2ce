import { browser } from 'wxt/browser'
import { isBuiltInHost } from './own-files.ts'
import { CARD_SCRIPT } from './renew-pages.ts'

/** The one registration that brings the card to hosts which a person has granted. */
const SCRIPT_ID = 'granted-hosts'
const ONE_HOST = /^https:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/\*$/

/**
 * The hosts beside the built-in ones that the person has let Langkah read, in the settings, one by one. The browser alone
 * knows them: what it grants or takes back counts at once, and the card follows.
 */
export function createGrantedHosts() {
  let known: ReadonlySet<string> | undefined
  let reading = read()

  async function read(): Promise<ReadonlySet<string>> {
    const { origins = [] } = await browser.permissions.getAll()
    const hosts = origins.flatMap((origin) => ONE_HOST.exec(origin)?.[1] ?? [])
    known = new Set(hosts.filter((host) => !isBuiltInHost(host)))
    return known
  }

  async function register(): Promise<void> {
    reading = read()
    const hosts = await reading
    const set = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })
    if (set.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] })
    if (hosts.size === 0) return
    await browser.scripting.registerContentScripts([
      {
        id: SCRIPT_ID,
        matches: [...hosts].map((host) => `https://${host}/*`),
        js: [CARD_SCRIPT],
        runAt: 'document_start',
      },
    ])
  }

  let turn = Promise.resolve()
  /** One after another: two registrations at once would both find none. */
  function follow(): Promise<void> {
    turn = turn.then(register, register)
    return turn
  }

  return {
    /** At once wherever it can be said at once: a click on a page lasts only until something is awaited. */
    has: (host: string): boolean | Promise<boolean> =>
      known ? known.has(host) : reading.then((hosts) => hosts.has(host)),
    follow,
  }
}
