import type { Organisation } from '#shared/schema/organisation.ts'
import { lineAbove } from './line-above.ts'

/** The unit above all others, that of the agency itself; none where the structure has no unit. */
export function agencyUnit(organisation: Organisation): string[] {
  const top = lineAbove(organisation, organisation.units[0]?.id ?? '').at(-1)
  return top ? [top.id] : []
}
