/** One measured figure, as `--json` writes it. */
export interface Figure {
  metric: string
  value: number
  unit: string
  peer?: string
  peerValue?: number
  /** Judged instead of `value` where there is a peer: for a goal with ≥ how many times better ours is, for ≤ ours / peer. */
  ratio?: number
  /** `>=500` or `<=20`. */
  goal: string
  ok: boolean
}

/** Holds a measurement against its goal. Not a number is never good enough. */
export function judgeFigure(measured: Omit<Figure, 'ok'>): Figure {
  const [, sign, bound] = /^([<>])=(\d+(?:\.\d+)?)$/.exec(measured.goal) ?? []
  if (bound === undefined) throw new Error(`not a goal: ${measured.goal}`)
  const judged = measured.ratio ?? measured.value
  return { ...measured, ok: sign === '>' ? judged >= Number(bound) : judged <= Number(bound) }
}
