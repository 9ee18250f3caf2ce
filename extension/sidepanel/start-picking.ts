import { browser } from 'wxt/browser'
import { matchPath } from '#shared/portals/match-path.ts'
import { injectPicker } from '../messaging/inject-picker.ts'
import { type Picking, pickingItem } from '../settings/picking-item.ts'

export interface PickingWanted extends Omit<Picking, 'tabId'> {
  readonly hosts: readonly string[]
  /** Path pattern of the page. */
  readonly path: string
}

/** `no-page`: no tab shows that page; `not-allowed`: the browser keeps Langkah off the site. */
export type PickingStart = 'started' | 'no-page' | 'not-allowed'

/**
 * Opens the element picker on the tab that shows the page, brought to the front: of several the one that is looked at,
 * else the one that was looked at last.
 */
export async function startPicking({ hosts, path, ...picking }: PickingWanted): Promise<PickingStart> {
  const tabs = await browser.tabs.query({ url: hosts.map((host) => `https://${host}/*`) })
  const [tab] = tabs
    .filter(({ url = '' }) => URL.canParse(url) && matchPath(path, new URL(url).pathname))
    .sort((a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
  if (tab?.id === undefined) return 'no-page'
  await pickingItem.write({ ...picking, tabId: tab.id })
  await browser.tabs.update(tab.id, { active: true })
  return (await injectPicker(tab.id)) ? 'started' : 'not-allowed'
}
