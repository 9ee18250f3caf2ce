/** A place in a signing line; `key` says whose it is (a pelaksana, a post), and is unlike any other of the line. */
export interface LinePlace {
  readonly key: string
  /** Hierarchy = down the own line, in order; coordination = of other units, in any order; signers come last. */
  readonly part: 'hierarchy' | 'coordination' | 'signer'
}

export interface LineState {
  /** Who may sign now. Empty = complete. */
  readonly next: readonly LinePlace[]
  readonly isComplete: boolean
}

/** How far a line has come: paraf down the hierarchy in order, beside them the coordination, then the signers in order. */
export function signingLine(places: readonly LinePlace[], signed: ReadonlySet<string>): LineState {
  const open = places.filter(({ key }) => !signed.has(key))
  const of = (part: LinePlace['part']) => open.filter((each) => each.part === part)
  const parafs = [...of('hierarchy').slice(0, 1), ...of('coordination')]
  const next = parafs.length > 0 ? parafs : of('signer').slice(0, 1)
  return { next, isComplete: next.length === 0 }
}

type Standing =
  | { readonly is: 'next'; readonly place: LinePlace }
  | { readonly is: 'too-early' | 'given' | 'not-in-line' }

/** Where somebody stands in a line who may sign for these keys. */
export function standingIn(
  places: readonly LinePlace[],
  signed: ReadonlySet<string>,
  keys: ReadonlySet<string>,
): Standing {
  const own = places.filter(({ key }) => keys.has(key))
  const place = signingLine(places, signed).next.find(({ key }) => keys.has(key))
  if (place) return { is: 'next', place }
  if (own.length === 0) return { is: 'not-in-line' }
  return { is: own.every(({ key }) => signed.has(key)) ? 'given' : 'too-early' }
}
