export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type Edge = 'left' | 'right'

/** Room kept between a field and the card. */
const GAP = 8

/** Where the card goes so that it does not lie on the field a person types in; `fold` where neither edge is free. */
export function dockBeside(
  field: Box,
  card: Box,
  { edge, width }: { edge: Edge; width: number },
): Edge | 'fold' {
  if (!overlaps(field, card)) return edge
  const mirrored = { ...card, left: width - card.right, right: width - card.left }
  return overlaps(field, mirrored) ? 'fold' : edge === 'right' ? 'left' : 'right'
}

function overlaps(field: Box, card: Box): boolean {
  return (
    field.left - GAP < card.right &&
    field.right + GAP > card.left &&
    field.top - GAP < card.bottom &&
    field.bottom + GAP > card.top
  )
}
