import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { CaseCard } from '#shared/schema/board.ts'
import { CaseRow } from './case-row.tsx'
import { usePanelBoard } from './panel-context.ts'

/** So many rows are drawn, or left out, together. */
const BLOCK = 25
/** How far beyond the window rows are drawn already. */
const AHEAD = '800px'
/** Of a row that was never drawn, in px. */
const USUAL_ROW = 200

/** Rows of berkas of which only those near the window are in the page: ten thousand scroll like ten. */
export function BoardRows({ cards }: { cards: readonly CaseCard[] }) {
  const blocks = Array.from({ length: Math.ceil(cards.length / BLOCK) }, (_, at) =>
    cards.slice(at * BLOCK, (at + 1) * BLOCK),
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: blocks stand between the list and its rows
    <div class="rows" role="list">
      {blocks.map((block, at) => (
        <Block key={at} cards={block} first={at * BLOCK} total={cards.length} />
      ))}
    </div>
  )
}

interface BlockProps {
  readonly cards: readonly CaseCard[]
  readonly first: number
  readonly total: number
}

/** Out of sight a block is as high as it was when it was last seen. */
function Block({ cards, first, total }: BlockProps) {
  const isNear = useSignal(first === 0)
  const top = useRef<HTMLDivElement>(null)
  const height = useRef<number | undefined>(undefined)
  useEffect(() => {
    const element = top.current
    if (!element) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return
        if (!entry.isIntersecting && isNear.peek() && !holdsFocus(element)) {
          height.current = element.getBoundingClientRect().height
          isNear.value = false
        } else if (entry.isIntersecting) isNear.value = true
      },
      { rootMargin: AHEAD },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isNear])
  const hidden = isNear.value ? undefined : (height.current ?? cards.length * USUAL_ROW)
  return (
    <div ref={top} role="presentation" style={hidden === undefined ? undefined : { height: `${hidden}px` }}>
      {hidden === undefined &&
        cards.map(({ id }, at) => (
          // biome-ignore lint/a11y/useSemanticElements: as its list
          <div key={id} class="row-item" role="listitem" aria-setsize={total} aria-posinset={first + at + 1}>
            <LiveRow id={id} />
          </div>
        ))}
    </div>
  )
}

/** Taking away the row that the keyboard stands on would lose one's place. */
const holdsFocus = (element: HTMLElement): boolean => element.contains(document.activeElement)

/** A change of one case renders its row alone. */
function LiveRow({ id }: { id: string }) {
  const card = usePanelBoard().cases.value.get(id)
  return card ? <CaseRow card={card.value} /> : null
}
