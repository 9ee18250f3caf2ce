import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Route } from '#shared/schema/route.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { stepById } from '../step-flow.ts'
import { postById } from './fillers-of.ts'
import { joiningKeys } from './joining-keys.ts'
import { unitById } from './line-above.ts'
import { partakersOf } from './partakers-of.ts'
import { type OfficeNow, routeStep } from './route-step.ts'

interface Routing extends Attempt<{ readonly commandId: string }> {
  readonly office: OfficeNow
}

/** The event that brings a berkas to the posts it has come to, and to the eyes of all who take part; none if nothing changed. */
export function routeCase(sop: Sop, caseFile: CaseFile, { office, ...attempt }: Routing): NewEvent[] {
  const step = stepById(sop, caseFile.current ?? '')
  const route = step ? routeStep({ sop, step, caseFile }, office) : undefined
  const audience = caseFile.audience ? newKeys(caseFile, caseFile.audience, { office, route }) : []
  if (audience.length === 0 && isSame(route, caseFile.route)) return []
  return [{ type: 'case.routed', ...stamp(attempt), caseId: caseFile.id, ...(route && { route }), audience }]
}

function isSame(a: Route | undefined, b: Route | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Keys that are not in the audience yet: the units of the posts it has come to, and of all who have taken part. */
function newKeys(
  caseFile: CaseFile,
  known: readonly string[],
  { office, route }: { readonly office: OfficeNow; readonly route: Route | undefined },
): string[] {
  const { organisation } = office
  const isGone = caseFile.unitId !== undefined && !unitById(organisation, caseFile.unitId)
  const root = organisation.units.find(({ parent }) => parent === undefined)
  const keys = [
    // A unit that a later import took away: the agency's head takes over what is left of it.
    ...(isGone && root ? [root.id] : []),
    ...(route?.postIds ?? []).flatMap((postId) => postById(organisation, postId)?.unitId ?? []),
    ...joiningKeys({ people: partakersOf(caseFile), known }, office),
  ]
  return [...new Set(keys)].filter((key) => !known.includes(key))
}
