/** Less than this share of the card's own colour shows: the page has made it see-through. */
const LEAST_OPACITY = 0.6

let isPressing = false

/** Presses a control of the card for a key of a person's, which was looked at like a click. */
export function pressFor(key: Event, control: HTMLElement): void {
  if (!key.isTrusted) return
  isPressing = true
  control.click()
  isPressing = false
}

/**
 * Lets only a person act: the event comes from the browser's own input, not from a script, and the card is on screen
 * as we drew it. What a page forges, or has the person click unseen, does nothing.
 */
export function byPerson<E extends Event>(act: (event: E) => void): (event: E) => void {
  return (event) => {
    const isByHand = event.isTrusted || isPressing
    if (isByHand && event.currentTarget instanceof Element && isSeen(event.currentTarget)) act(event)
  }
}

function isSeen(element: Element): boolean {
  const root = element.getRootNode()
  let opacity = 1
  for (
    let above: Element | null = root instanceof ShadowRoot ? root.host : element;
    above;
    above = above.parentElement
  ) {
    const { opacity: own, visibility, filter, clipPath } = getComputedStyle(above)
    if (visibility === 'hidden' || visibility === 'collapse') return false
    if (isSet(filter) || isSet(clipPath)) return false
    opacity *= Number(own || 1)
  }
  return opacity >= LEAST_OPACITY
}

function isSet(value: string): boolean {
  return value !== '' && value !== 'none'
}
