import { autoUpdate } from '@floating-ui/dom'

const MARGIN = 6

/** Whether something of the page lies over the element, such as a dialog that was opened since. */
export function isRingCovered(target: Element, ours: Element): boolean {
  const { left, top, width, height } = target.getBoundingClientRect()
  const hit = document.elementFromPoint(left + width / 2, top + height / 2)
  return hit !== null && hit !== ours && !target.contains(hit) && !hit.contains(target)
}

/**
 * Draws a ring around a control and keeps it there through scrolling, resizing and re-rendering, until the signal
 * ends it or the control leaves the page. It takes no clicks, and as a popover it lies above the page's dialogs.
 */
export function showRing(target: Element, root: Node, signal: AbortSignal): void {
  const ring = document.createElement('div')
  ring.className = 'ring'
  ring.popover = 'manual'
  ring.ariaHidden = 'true'
  root.appendChild(ring)
  ring.showPopover()

  const place = () => {
    if (!target.isConnected) return remove()
    const { left, top, width, height } = target.getBoundingClientRect()
    ring.style.left = `${left - MARGIN}px`
    ring.style.top = `${top - MARGIN}px`
    ring.style.width = `${width + 2 * MARGIN}px`
    ring.style.height = `${height + 2 * MARGIN}px`
    return undefined
  }
  const stopFollowing = autoUpdate(target, ring, place)
  function remove(): void {
    stopFollowing()
    ring.remove()
    signal.removeEventListener('abort', remove)
  }
  signal.addEventListener('abort', remove)
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  target.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
}
