import { pressFor } from './by-person.ts'

/**
 * Works the card by single keys while it has the focus, each named in the `aria-keyshortcuts` of what it presses; of
 * several the first that can be pressed. What is typed into a form of the card stays text.
 */
export function pressKeys(root: ShadowRoot, container: HTMLElement): void {
  container.addEventListener('keydown', (event) => {
    const isText = root.activeElement?.matches('input, textarea, select')
    if (isText || event.altKey || event.ctrlKey || event.metaKey || !/^[a-z?]$/i.test(event.key)) return
    const control = root.querySelector<HTMLElement>(
      `[aria-keyshortcuts="${event.key.toLowerCase()}"]:enabled`,
    )
    if (control) pressFor(event, control)
  })
}
