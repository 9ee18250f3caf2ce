import { browser } from 'wxt/browser'

/** Where browsers show the panel: Chrome and Edge have the first, Firefox the second, other Chromiums may have neither. */
interface Places {
  readonly sidePanel?: { open(of: { readonly windowId: number }): Promise<void> }
  readonly sidebarAction?: { open(): Promise<void> }
}

/**
 * Opens the panel of a window; to be called in a person's gesture, before anything is awaited. Where the browser has no
 * such place, no window is named or the gesture does not count (Firefox forgets it with a message from a page), the
 * panel opens in a window of its own.
 */
export async function openPanel(windowId: number | undefined): Promise<void> {
  if (windowId !== undefined && (await openBeside(windowId))) return
  await browser.windows.create({ url: '/sidepanel.html', type: 'popup', width: 420, height: 860 })
}

/** Whether the browser opened it. */
async function openBeside(windowId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as unknown as Places
  try {
    const opening = sidePanel?.open({ windowId }) ?? sidebarAction?.open()
    await opening
    return opening !== undefined
  } catch {
    return false
  }
}
