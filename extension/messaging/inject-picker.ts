import { browser } from 'wxt/browser'

/** Puts the element picker into the page of a tab; false where the browser does not let us on that site. */
export function injectPicker(tabId: number): Promise<boolean> {
  const target = { tabId, frameIds: [0] }
  return browser.scripting.executeScript({ target, files: ['/anchor-picker.js'] }).then(
    () => true,
    () => false, // Firefox lets people keep an extension off a site
  )
}
