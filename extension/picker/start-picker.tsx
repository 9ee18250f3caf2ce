import { effect } from '@preact/signals'
import { render } from 'preact'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import type { PickerText } from '#shared/text/picker-id.ts'
import states from '../../shared/look/states.css?inline'
import tokens from '../../shared/look/tokens.css?inline'
import type { ask as askBackground } from '../messaging/ask.ts'
import { createClosedRoot } from '../overlay/closed-root.ts'
import parts from '../ui/parts.css?inline'
import { listenToPointing } from './listen-to-pointing.ts'
import css from './picker.css?inline'
import { PickerBar } from './picker-bar.tsx'
import { PickerDialog } from './picker-dialog.tsx'
import { createPickerLayers } from './picker-layers.ts'
import { createPickerModel } from './picker-model.ts'

interface Start {
  readonly ask: typeof askBackground
  /** Title of the page, as the pack has it. */
  readonly title: string
  readonly text: PickerText
  /** Ends the picker; it ends itself by it too. */
  readonly end: AbortController
}

/** Lays the picker over the page until something was recorded, or the person lets it be. */
export function startPicker({ ask, title, text, end }: Start): void {
  const { host, container } = createClosedRoot([tokens, parts, states, css].join('\n'), 'langkah-penunjuk')
  const { signal } = end
  const close = () => end.abort()
  const model = createPickerModel({ ask, newId: () => crypto.randomUUID(), text })
  const words = (key: keyof PickerText, parts: Record<string, string> = {}) => fillSentence(text[key], parts)
  document.documentElement.append(host)
  const layers = createPickerLayers(container)
  const props = { model, words, title, close }
  layers.dialog.ariaLabel = words('point')
  render(<PickerBar {...props} />, layers.bar)
  render(<PickerDialog {...props} />, layers.dialog)

  const place = () => layers.frameAround(model.chosen.value ? undefined : model.pointed.value)
  const stops = [effect(() => layers.show(model.chosen.value ? 'dialog' : 'shield')), effect(place)]
  listenToPointing({ model, shield: layers.shield, host, close, signal })
  for (const type of ['scroll', 'resize'] as const) {
    window.addEventListener(type, place, { signal, capture: true })
  }
  window.addEventListener('pagehide', close, { signal })
  layers.dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    if (event.isTrusted && model.isDone.peek()) close()
    else if (event.isTrusted) model.chooseAgain()
  })
  // A page that takes the picker away has it ended: nothing is pointed at unseen.
  const observer = new MutationObserver(() => host.isConnected || close())
  observer.observe(document, { childList: true, subtree: true })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    for (const stop of stops) stop()
    for (const layer of [layers.bar, layers.dialog]) render(null, layer)
    host.remove()
  })
}
