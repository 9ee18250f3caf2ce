import { browser } from 'wxt/browser'

/** What Firefox has in place of `sidePanel`; the types of browsers that we build with know Chrome's alone. */
interface Sidebar {
  readonly sidebarAction: { open(): Promise<void> }
}

/** Opens the panel of a window; to be called in a person's gesture, before anything is awaited. */
export function openPanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) return (browser as unknown as Sidebar).sidebarAction.open()
  return browser.sidePanel.open({ windowId })
}
