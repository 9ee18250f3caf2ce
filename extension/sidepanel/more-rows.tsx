import { useEffect, useRef } from 'preact/hooks'
import { usePanel } from './panel-context.ts'

/** Further pages come by themselves when the end of the list comes near, and by a button for those who do not scroll. */
export function MoreRows({ more }: { more: () => void }) {
  const { words } = usePanel()
  const end = useRef<HTMLDivElement>(null)
  // Anew after each page: an end that is still near brings the next one.
  useEffect(() => {
    const element = end.current
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), {
      rootMargin: '600px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  })
  return (
    <div class="blank" ref={end}>
      <button type="button" class="button" onClick={more}>
        {words('board.more')}
      </button>
    </div>
  )
}
