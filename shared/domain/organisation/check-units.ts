import { type Unit, UnitKind } from '#shared/schema/organisation.ts'
import type { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { lineAbove } from './line-above.ts'
import type { RowProblem } from './row-problem.ts'

/** A code of the office as an id: small letters, blanks and signs as hyphens. */
export function codeToId(code: string): string {
  return code
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
}

export function isFitId(id: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{0,39}$/.test(id)
}

/** The units that the rows name, each once, and what is wrong with them by row. */
export function checkUnits(rows: readonly OrganisationRow[]): {
  readonly units: Unit[]
  readonly problems: RowProblem[]
} {
  const problems: RowProblem[] = []
  const units = new Map<string, { readonly unit: Unit; readonly line: number }>()
  for (const row of rows) {
    const found = unitOf(row)
    if ('code' in found) {
      problems.push(found)
      continue
    }
    const known = units.get(found.id)
    if (!known) units.set(found.id, { unit: found, line: row.line })
    else if (!isSame(known.unit, found)) {
      const place = { unit: row.unitCode, line: String(known.line) }
      problems.push({ row: row.line, column: 'unitName', code: 'unit-differs', place })
    }
  }
  const list = [...units.values()]
  return { units: list.map(({ unit }) => unit), problems: [...problems, ...list.flatMap(checkPlace(list))] }
}

function unitOf({ line: row, unitCode, unitName, unitKind, parentCode }: OrganisationRow): Unit | RowProblem {
  const id = codeToId(unitCode)
  const place = { unit: unitCode }
  if (unitCode === '') return { row, column: 'unitCode', code: 'unit-code-missing', place }
  if (!isFitId(id)) return { row, column: 'unitCode', code: 'unit-code-unfit', place }
  if (unitName === '') return { row, column: 'unitName', code: 'unit-name-missing', place }
  const kind = UnitKind.options.find((each) => each === unitKind.toLowerCase())
  if (!kind) {
    const known = UnitKind.options.join(', ')
    return { row, column: 'unitKind', code: 'unit-kind-unknown', place: { ...place, kind: unitKind, known } }
  }
  return { id, name: unitName, kind, ...(parentCode !== '' && { parent: codeToId(parentCode) }) }
}

function isSame(a: Unit, b: Unit): boolean {
  return a.name === b.name && a.kind === b.kind && a.parent === b.parent
}

/** Parents exist, no ring, one root. */
function checkPlace(list: readonly { readonly unit: Unit; readonly line: number }[]) {
  const units = list.map(({ unit }) => unit)
  const root = units.find(({ parent }) => parent === undefined)
  return ({ unit, line: row }: (typeof list)[number]): RowProblem[] => {
    const problem = (code: RowProblem['code'], other = ''): RowProblem[] => [
      { row, column: 'parentCode', code, place: { unit: unit.name, parent: unit.parent ?? '', other } },
    ]
    if (unit.parent === undefined) return unit === root ? [] : problem('unit-second-root', root?.name)
    if (!units.some(({ id }) => id === unit.parent)) return problem('unit-parent-unknown')
    const top = lineAbove({ units }, unit.id).at(-1)
    const isOpen = top?.parent === undefined || !units.some(({ id }) => id === top.parent)
    return isOpen ? [] : problem('unit-in-ring')
  }
}
