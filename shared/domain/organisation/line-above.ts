import type { Organisation, Unit } from '#shared/schema/organisation.ts'

export function unitById({ units }: Pick<Organisation, 'units'>, unitId: string): Unit | undefined {
  return units.find(({ id }) => id === unitId)
}

/** A unit and those above it, nearest first. Ends even where a damaged structure has a ring. */
export function lineAbove(organisation: Pick<Organisation, 'units'>, unitId: string): Unit[] {
  const line: Unit[] = []
  for (let unit = unitById(organisation, unitId); unit && !line.includes(unit); ) {
    line.push(unit)
    unit = unit.parent === undefined ? undefined : unitById(organisation, unit.parent)
  }
  return line
}

/** A unit and all that lies below it. */
export function unitsBelow(organisation: Pick<Organisation, 'units'>, unitId: string): Unit[] {
  return organisation.units.filter(({ id }) => lineAbove(organisation, id).some((unit) => unit.id === unitId))
}
