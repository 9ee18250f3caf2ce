import type { Portal } from '#shared/schema/portal.ts'
import { plainLabel } from './plain-label.ts'

type Status = Portal['statuses'][number]

/**
 * A status by the portal's dictionary: by its code, else by its label without regard to case, spaces and dashes, for
 * the portal itself writes it in several ways. Undefined where it fits none, or several.
 */
export function statusOfLabel(statuses: readonly Status[], seen: number | string): Status | undefined {
  const fits = statuses.filter(({ code, label }) =>
    typeof seen === 'number' ? code === seen : plainLabel(label) === plainLabel(seen),
  )
  return fits.length === 1 ? fits[0] : undefined
}
