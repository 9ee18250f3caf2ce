/** Many texts in one string, with line ends between them: one search goes through them all, and none is looked at alone. */
export interface TextBlock {
  readonly lines: string
  /** Where each text begins. */
  readonly starts: Uint32Array
}

export function textBlock(texts: readonly string[]): TextBlock {
  const starts = new Uint32Array(texts.length)
  let at = 1
  for (const [place, text] of texts.entries()) {
    starts[place] = at
    at += text.length + 1
  }
  return { lines: `\n${texts.join('\n')}\n`, starts }
}

/** Places of the texts that hold `part`, each once, in their order. `part` has no line end. */
export function* placesHolding({ lines, starts }: TextBlock, part: string): Generator<number> {
  for (let from = 0; ; ) {
    const found = lines.indexOf(part, from)
    if (found < 0) return
    const place = lastUpTo(starts, found)
    yield place
    from = starts[place + 1] ?? lines.length
  }
}

/** Place of the last number that is not greater than `value`. */
function lastUpTo(rising: Uint32Array, value: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rising[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
