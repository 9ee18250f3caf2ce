import type { SopDrawing } from './sop-drawing.ts'

/** Where a row stands in the drawing, in px from its top. */
export interface RowPlace {
  readonly top: number
  readonly height: number
}

export interface LaneGeometry {
  /** Of the start, of each step, of the end: two more than there are steps. */
  readonly rows: readonly RowPlace[]
  readonly laneWidth: number
  /** Half the width and half the height of a symbol. */
  readonly half: { readonly x: number; readonly y: number }
}

export interface LanePath {
  readonly d: string
  readonly isReturn: boolean
}

/** Px between two tracks of the gutter beside the lanes. */
export const TRACK = 7

interface Jump {
  readonly from: number
  readonly to: number
  readonly isReturn: boolean
}

/** All arrows: to the next row straight down, any further in a track of its own beside the lanes. */
export function lanePaths(drawing: SopDrawing, geometry: LaneGeometry): LanePath[] {
  const { rows, laneWidth, half } = geometry
  const lanesOf = (row: number) => lanesOfRow(drawing, row)
  const x = (lane: number) => lane * laneWidth + laneWidth / 2
  const middle = (row: number) => {
    const place = rows[row]
    return place ? place.top + place.height / 2 : 0
  }
  const down = (from: number, to: number): string[] => {
    const [start] = lanesOf(from)
    const edge = rows[to]?.top ?? 0
    return lanesOf(to).map((lane) => {
      const across = lane === start ? '' : `V${edge}H${x(lane)}`
      return `M${x(start)} ${middle(from) + half.y}${across}V${middle(to) - half.y - 1}`
    })
  }
  const jumps = jumpsOf(drawing)
  return [
    ...stepsDown(drawing).flatMap(({ from, to, isReturn }) => down(from, to).map((d) => ({ d, isReturn }))),
    ...jumps.map(({ from, to, isReturn }, track) => {
      const side = drawing.lanes.length * laneWidth + 4 + track * TRACK
      const start = Math.max(...lanesOf(from))
      const end = Math.max(...lanesOf(to))
      // Leaving a little below and coming in a little above the middle keeps two arrows of one row apart.
      const [leave, enter] = [middle(from) + 3, middle(to) - 3]
      return { d: `M${x(start) + half.x} ${leave}H${side}V${enter}H${x(end) + half.x + 1}`, isReturn }
    }),
  ]
}

/** How many tracks the gutter needs. */
export function trackCount(drawing: SopDrawing): number {
  return jumpsOf(drawing).length
}

/** Columns of a row of the drawing; the start and the end stand where the step beside them does. */
export function lanesOfRow({ steps }: SopDrawing, row: number): readonly [number, ...number[]] {
  const isEnd = row > steps.length
  const step = steps[Math.max(0, isEnd ? steps.length - 1 : row - 1)]
  const [first = 0, ...others] = step?.lanes ?? []
  return row === 0 || isEnd ? [first] : [first, ...others]
}

/** Ways between rows of the drawing, which counts the start as its row 0. */
function waysBetween({ steps }: SopDrawing): Jump[] {
  return steps.flatMap(({ ways }, row) =>
    ways.map(({ to, isReturn }) => ({ from: row + 1, to: to + 1, isReturn })),
  )
}

function stepsDown(drawing: SopDrawing): Jump[] {
  return [{ from: 0, to: 1, isReturn: false }, ...waysBetween(drawing).filter(isDown)]
}

/** One for each two rows, whatever the number of ways between them; a way to itself is a return by its word alone. */
function jumpsOf(drawing: SopDrawing): Jump[] {
  const far = waysBetween(drawing).filter((way) => !isDown(way) && way.from !== way.to)
  return [...new Map(far.map((jump) => [`${jump.from} ${jump.to}`, jump])).values()]
}

const isDown = ({ from, to }: Jump): boolean => to === from + 1
