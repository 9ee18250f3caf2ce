import type { Actor } from '#shared/schema/account.ts'
import type { Organisation } from '#shared/schema/organisation.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { agencyUnit } from './agency-unit.ts'
import { unitById } from './line-above.ts'

interface Opening {
  readonly sop: Sop
  readonly actor: Actor
  /** As the command names it. */
  readonly unitId?: string | undefined
}

/**
 * The unit a new berkas belongs to: the one named; else the SOP's, where a unit has exactly that name; else that of
 * the one who opens it; else the agency. Undefined where a unit is named that there is not.
 */
export function ownerUnit(organisation: Organisation, { sop, actor, unitId }: Opening): string | undefined {
  if (unitId !== undefined) return unitById(organisation, unitId)?.id
  const name = sop.unit?.toLowerCase()
  const ofSop = organisation.units.find((unit) => unit.name.toLowerCase() === name)
  const own = actor.posts?.find(({ capacity }) => capacity === 'own')?.unitId
  return ofSop?.id ?? own ?? agencyUnit(organisation)[0]
}
