import { runningPicker } from '../page/running-picker.ts'

/** So often the card looks whether something of the page lies over it. */
const LOOK_MS = 500

/**
 * Keeps the card above what the page opens over it. Over a layer it comes by itself, as a popover; a modal dialog makes
 * all that lies outside it unusable, so there it goes into the dialog for as long as that is open. What covers it all
 * the same is told, until the signal ends it.
 */
export function stayOnTop(
  { host, root }: { readonly host: HTMLElement; readonly root: ShadowRoot },
  tell: (isCovered: boolean) => void,
  signal: AbortSignal,
): void {
  let told: boolean | undefined
  function isUnder(): boolean {
    // The element picker lies over everything for as long as somebody points.
    if (document.hidden || runningPicker()?.signal.aborted === false) return false
    const box = root.querySelector('.card, .tab')?.getBoundingClientRect()
    return !!box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) !== host
  }
  function rise(): void {
    const dialogs = document.querySelectorAll('dialog:modal')
    const home = dialogs[dialogs.length - 1] ?? document.documentElement
    if (host.parentNode !== home) home.append(host)
    host.popover = 'manual'
    if (host.matches(':popover-open')) host.hidePopover()
    host.showPopover()
  }
  const timer = setInterval(() => {
    if (isUnder()) rise()
    const isCovered = isUnder()
    if (isCovered !== told) tell(isCovered)
    told = isCovered
  }, LOOK_MS)
  signal.addEventListener('abort', () => clearInterval(timer))
}
