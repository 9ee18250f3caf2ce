import { hasAnchorRole } from '../page/describe-anchor.ts'
import { isShown } from '../page/is-shown.ts'

/** The control under a place of the window, in CSS pixels: of what lies there the nearest that can be named at all. */
export function pointableAt({ x, y }: { x: number; y: number }, ours: Element): Element | undefined {
  const [under] = document.elementsFromPoint(x, y).filter((element) => element !== ours)
  const labelled = under?.closest('label')?.control
  if (labelled && isShown(labelled)) return labelled
  for (let above = under ?? null; above; above = above.parentElement) {
    if (hasAnchorRole(above)) return above
  }
  return under
}

/** The control before or after one, in the order of the page; from none the first or the last. */
export function pointableBeside(element: Element | undefined, step: 1 | -1): Element | undefined {
  const all = [...document.body.querySelectorAll('*')].filter((each) => hasAnchorRole(each) && isShown(each))
  const at = element ? all.indexOf(element) : step === 1 ? -1 : 0
  return all.at((at + step) % all.length)
}
