/** The page is looked at no more often than this, however much it changes. */
const THROTTLE_MS = 250
/** What a page draws in one go is looked at in one go. */
const SETTLE_MS = 50
/** A page that is never idle is looked at all the same: with the throttle within the half second that a card may take. */
const IDLE_MS = 150
/** All of a page is searched again after so many times as long as the last time took: a part in four hundred of the time. */
const SHARE = 400
/** But on no page later than this. */
const LATEST_MS = 3_000

/** The part of the Navigation API used here. */
interface NavigationLike extends EventTarget {}

/**
 * Looks at all of the page, or else where something was found before. Answers whether it found what it looks for: a page
 * that is still waited for is not looked at less often because it is long.
 */
export type Look = (isWhole: boolean) => boolean

/**
 * Has the page looked at as a whole at once whenever an address change was committed (never for one that is cancelled),
 * and soon after it begins. Where the page changes, what was found on it is looked at soon, and the whole as soon as that
 * takes no noticeable part of the time, or after a click. The first mutation brings a look; until then the rest is not
 * even heard of.
 */
export function watchNavigation(look: Look, signal: AbortSignal): void {
  let soon: ReturnType<typeof setTimeout> | undefined
  let whole: ReturnType<typeof setTimeout> | undefined
  let lookedAt = 0
  let wholeAt = 0

  function lookAtAll(): void {
    clearTimeout(whole)
    whole = undefined
    lookedAt = performance.now()
    const isFound = look(true)
    wholeAt = isFound ? lookedAt + Math.min(LATEST_MS, SHARE * (performance.now() - lookedAt)) : 0
  }
  function lookAgain(): void {
    // What changes from here on is seen by the next look.
    listen()
    const now = performance.now()
    if (now >= wholeAt) lookAtAll()
    else {
      lookedAt = now
      if (!look(false)) wholeAt = 0
      whole ??= setTimeout(() => whenIdle(lookAtAll, signal), wholeAt - now)
    }
  }
  /** What a person does may bring anything onto the page. */
  const soonAtAll = () => {
    wholeAt = 0
  }
  const observer = new MutationObserver(() => {
    observer.disconnect()
    const wait = Math.max(SETTLE_MS, lookedAt + THROTTLE_MS - performance.now())
    soon = setTimeout(() => whenIdle(lookAgain, signal), wait)
  })
  const listen = () =>
    observer.observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['hidden', 'class', 'style', 'aria-hidden', 'aria-selected', 'open', 'role'],
    })

  const { navigation } = window as { navigation?: NavigationLike }
  navigation?.addEventListener('currententrychange', lookAtAll, { signal })
  for (const type of ['popstate', 'hashchange', 'pageshow'])
    window.addEventListener(type, lookAtAll, { signal })
  for (const type of ['click', 'submit'])
    window.addEventListener(type, soonAtAll, { signal, capture: true, passive: true })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(soon)
    clearTimeout(whole)
  })
  listen()
  whenIdle(lookAtAll, signal)
}

function whenIdle(work: () => void, signal: AbortSignal): void {
  requestIdleCallback(() => !signal.aborted && work(), { timeout: IDLE_MS })
}
