/** The page is looked at no more often than this, however much it changes. */
const THROTTLE_MS = 250
/** What a page draws in one go is looked at in one go. */
const SETTLE_MS = 50
/** A page that is never idle is looked at all the same: with the throttle within the half second that a card may take. */
const IDLE_MS = 150

/** The part of the Navigation API used here. */
interface NavigationLike extends EventTarget {}

/**
 * Calls `look` at once whenever an address change was committed (never for one that is cancelled), and soon after the
 * page changed. A mutation only sets a flag: nothing is queried on every mutation.
 */
export function watchNavigation(look: () => void, signal: AbortSignal): void {
  const navigation = (window as { navigation?: NavigationLike }).navigation
  navigation?.addEventListener('currententrychange', look, { signal })
  window.addEventListener('popstate', look, { signal })
  window.addEventListener('hashchange', look, { signal })
  window.addEventListener('pageshow', look, { signal })

  let waiting: ReturnType<typeof setTimeout> | undefined
  let lookedAt = 0
  const lookSoon = () => {
    if (waiting !== undefined) return
    const wait = Math.max(SETTLE_MS, lookedAt + THROTTLE_MS - performance.now())
    waiting = setTimeout(() => {
      waiting = undefined
      lookedAt = performance.now()
      whenIdle(look, signal)
    }, wait)
  }
  const observer = new MutationObserver(lookSoon)
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['hidden', 'class', 'style', 'aria-hidden', 'aria-selected', 'open'],
  })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(waiting)
  })
  look()
}

function whenIdle(work: () => void, signal: AbortSignal): void {
  requestIdleCallback(() => !signal.aborted && work(), { timeout: IDLE_MS })
}
