import { effect, type ReadonlySignal } from '@preact/signals'
import { render } from 'preact'
import type { Portal } from '#shared/schema/portal.ts'
import type { OverlayText } from '#shared/text/overlay-id.ts'
import { findAnchor } from '../page/anchor.ts'
import { isShown } from '../page/is-shown.ts'
import { watchNavigation } from '../page/navigation.ts'
import { createPageIndex } from '../page/page-index.ts'
import { readLetter } from '../page/read-letter.ts'
import { readPage } from '../page/read-page.ts'
import { readUsulan } from '../page/read-usulan.ts'
import { isRingCovered, showRing } from '../page/ring.ts'
import type { Language } from '../settings/language.ts'
import { createClosedRoot, keepInPage } from './closed-root.ts'
import { dockBeside } from './dock.ts'
import type { LetterModel } from './letter-model.ts'
import { OverlayCard } from './overlay-card.tsx'
import type { OverlayModel } from './overlay-model.ts'
import { overlayWords } from './overlay-words.ts'
import { pressKeys } from './press-keys.ts'
import { stayOnTop } from './stay-on-top.ts'
import type { UsulanModel } from './usulan-model.ts'

/** The clocks on the card go on this often; nobody is asked for that. */
const TICK_MS = 30_000
/** The card notices this soon that the extension was updated and it is cut off. */
const ALIVE_MS = 1_000
/** The card asks anew this often while the page is looked at: colleagues work on. */
const REFRESH_MS = 120_000

interface Start {
  readonly model: OverlayModel
  readonly usulan: UsulanModel
  readonly letter: LetterModel
  readonly portal: ReadonlySignal<Portal>
  readonly css: string
  readonly language: Language
  readonly text: OverlayText
  readonly isAlive: () => boolean
  /** Ends the card for good. */
  readonly leave: () => void
  readonly signal: AbortSignal
}

/** Puts the card on the page and keeps it there, in step with the page, until the signal ends it. */
export function startOverlay({ model, usulan, letter, portal, css, language, text, ...life }: Start): void {
  const { signal } = life
  const { host, root, container } = createClosedRoot(css)
  const stepAside = stayOff({ container, root, model, signal })
  let ring = new AbortController()
  let ringed: Element | undefined

  function show(anchorId: string): boolean {
    ring.abort()
    const now = model.reading.peek()
    const anchor = now.kind === 'shown' ? now.page.anchors[anchorId] : undefined
    const found = anchor && findAnchor(anchor, document)
    if (!found?.ok) return false
    ring = new AbortController()
    showRing(found.element, root, ring.signal)
    ringed = found.element
    stepAside(found.element)
    return true
  }

  render(
    <OverlayCard
      model={model}
      usulan={usulan}
      letter={letter.shown}
      portal={portal}
      words={overlayWords(text)}
      language={language}
      show={show}
    />,
    container,
  )
  keepInPage(host, life)
  stayOnTop({ host, root }, model.tellCovered, signal)
  pressKeys(root, container)

  const index = createPageIndex(document)
  let address = location.href
  // At first by its address alone: what a page shows is looked at once the page has drawn it.
  let shown: typeof isShown = () => false
  const read = () => readPage(portal.peek(), { pathname: location.pathname, root: index, shown })
  const look = (isWhole: boolean) => {
    if (model.isOrphan.peek()) return true
    const isElsewhere = location.href !== address
    if (isElsewhere || (ringed && isRingCovered(ringed, host))) ring.abort()
    address = location.href
    if (isWhole || isElsewhere) index.forget()
    let reading = read()
    if (!isWhole && !model.hasSeen(reading)) {
      index.forget()
      reading = read()
    }
    model.see(reading)
    const page = reading.kind === 'shown' ? reading.page : undefined
    usulan.see(page?.usulan ? readUsulan(page.usulan, index) : [])
    letter.see(page?.letter, page?.letter && readLetter(page.letter, index))
    return reading.kind === 'shown' && (reading.subject.ok || reading.subject.reason === 'several')
  }
  const stopPacks = portal.subscribe(() => look(true))
  shown = isShown
  watchNavigation(look, signal)
  listenToTheClock(model, signal)
  window.addEventListener('pagehide', letter.close, { signal })
  window.addEventListener('keydown', (event) => foldByKey(event, model, root), { signal, capture: true })
  signal.addEventListener('abort', () => {
    ring.abort()
    stopPacks()
    render(null, container)
  })
}

function foldByKey(event: KeyboardEvent, model: OverlayModel, root: ShadowRoot): void {
  const isOurs = event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyL'
  if (!event.isTrusted || !isOurs || model.reading.peek().kind === 'unknown') return
  event.preventDefault()
  event.stopImmediatePropagation()
  model.fold()
  // Whoever opens the card by its key goes on by keys.
  requestAnimationFrame(() => root.querySelector('button')?.focus())
}

function listenToTheClock(model: OverlayModel, signal: AbortSignal): void {
  const refresh = () => {
    model.tick()
    if (document.visibilityState === 'visible' && model.view.peek()) void model.refresh()
  }
  const timers = [
    setInterval(model.tick, TICK_MS),
    setInterval(refresh, REFRESH_MS),
    setInterval(model.checkAlive, ALIVE_MS),
  ]
  signal.addEventListener('abort', () => timers.forEach(clearInterval))
  document.addEventListener('visibilitychange', refresh, { signal })
}

/**
 * Keeps the card off the field a person types in, and off what it has just pointed at: it goes to the other edge, or
 * folds. Answers how to step aside for one more element.
 */
function stayOff(place: {
  container: HTMLElement
  root: ShadowRoot
  model: OverlayModel
  signal: AbortSignal
}): (element: Element) => void {
  const { container, root, model, signal } = place
  function stepAside(element: Element): void {
    const card = root.querySelector('.card, .tab')
    if (!card) return
    const width = document.documentElement.clientWidth
    const edge = model.edge.value
    const answer = dockBeside(element.getBoundingClientRect(), card.getBoundingClientRect(), { edge, width })
    if (answer === 'fold') model.isFolded.value = true
    else model.edge.value = answer
  }
  function clearField(): void {
    const field = document.activeElement
    if (field?.matches('input, select, textarea, [contenteditable]')) stepAside(field)
  }
  document.addEventListener('focusin', clearField, { signal })
  // The card grows when a case comes in; the field may already be in use then.
  const stop = effect(() => {
    model.view.value
    container.dataset.edge = model.edge.value
    queueMicrotask(clearField)
  })
  signal.addEventListener('abort', stop)
  return stepAside
}
