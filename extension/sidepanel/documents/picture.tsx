import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { usePanel } from '../panel-context.ts'

/** Wider than any panel at double zoom. */
const MOST_PIXELS = 1600

/** A picture as it was sent. It is drawn, not loaded: the panel's policy lets no foreign image in. */
export function Picture({ file, label }: { file: Blob; label: string }) {
  const { words } = usePanel()
  const canvas = useRef<HTMLCanvasElement>(null)
  const isBroken = useSignal(false)
  useEffect(() => {
    const draw = (drawn: ImageBitmap) => {
      const paper = canvas.current
      if (!paper) return
      const scale = Math.min(1, MOST_PIXELS / Math.max(drawn.width, drawn.height))
      paper.width = Math.ceil(drawn.width * scale)
      paper.height = Math.ceil(drawn.height * scale)
      paper.getContext('2d')?.drawImage(drawn, 0, 0, paper.width, paper.height)
    }
    createImageBitmap(file).then(draw, () => {
      isBroken.value = true
    })
  }, [file, isBroken])
  if (isBroken.value) return <p class="note warn">{words('documents.unreadable')}</p>
  return <canvas class="picture" role="img" aria-label={label} ref={canvas} />
}
