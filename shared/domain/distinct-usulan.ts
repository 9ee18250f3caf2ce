import type { ShownUsulan } from '../schema/usulan.ts'
import { plainLabel } from './plain-label.ts'

interface DistinctUsulan {
  readonly rows: readonly ShownUsulan[]
  /** Numbers that a list shows with different people or statuses: which of them holds cannot be told. */
  readonly ambiguous: readonly string[]
}

/** Each usulan of a list once. A list that changes while it is turned over may show one twice, before and after. */
export function distinctUsulan(shown: readonly ShownUsulan[]): DistinctUsulan {
  const byNomor = Map.groupBy(shown, ({ nomor }) => nomor)
  const rows: ShownUsulan[] = []
  const ambiguous: string[] = []
  for (const [nomor, same] of byNomor) {
    const said = new Set(same.map(({ nip, status }) => `${nip} ${plainLabel(status)}`))
    const [first] = same
    if (said.size > 1) ambiguous.push(nomor)
    else if (first) rows.push(first)
  }
  return { rows, ambiguous }
}
