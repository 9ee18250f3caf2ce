import type { PickerModel } from './picker-model.ts'
import { pointableAt, pointableBeside } from './pointable.ts'

interface Pointing {
  readonly model: PickerModel
  /** What lies over the whole page and takes its clicks. */
  readonly shield: HTMLElement
  readonly host: HTMLElement
  readonly close: () => void
  readonly signal: AbortSignal
}

/**
 * The hand of a person over the page: mouse and keys point, a click or Enter chooses, Esc ends. Nothing of it reaches
 * the page, and nothing that a script of the page made up counts.
 */
export function listenToPointing({ model, shield, host, close, signal }: Pointing): void {
  const isPointing = () => model.chosen.peek() === undefined
  function onShield(event: MouseEvent): void {
    if (!event.isTrusted || event.target !== shield) return
    // The page moved under a mouse that rests: keys brought it there.
    if (event.type === 'mousemove' && event.movementX === 0 && event.movementY === 0) return
    event.preventDefault()
    model.point(pointableAt({ x: event.clientX, y: event.clientY }, host))
    if (event.type === 'click') model.choose()
  }
  for (const type of ['mousemove', 'click'] as const) shield.addEventListener(type, onShield, { signal })

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || !isPointing() || event.ctrlKey || event.metaKey || event.altKey) return
    const step = stepOf(event)
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && model.pointed.peek()) model.choose()
    else if (step !== undefined) {
      model.point(pointableBeside(model.pointed.peek(), step))
      model.pointed.peek()?.scrollIntoView({ block: 'center' })
    } else return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', onKey, { signal, capture: true })
}

function stepOf({ key, shiftKey }: KeyboardEvent): 1 | -1 | undefined {
  if (key === 'Tab') return shiftKey ? -1 : 1
  if (key === 'ArrowDown' || key === 'ArrowRight') return 1
  if (key === 'ArrowUp' || key === 'ArrowLeft') return -1
  return undefined
}
