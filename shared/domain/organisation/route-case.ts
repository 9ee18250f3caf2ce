import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Route } from '#shared/schema/route.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { doersOf } from '../may-do.ts'
import { stepById } from '../step-flow.ts'
import { postById } from './fillers-of.ts'
import { joiningKeys } from './joining-keys.ts'
import { personKey } from './keys-of.ts'
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
  const doersByAccount = step ? withoutPost(doersOf(sop, step, caseFile), office) : []
  const audience = caseFile.audience
    ? newKeys(caseFile, caseFile.audience, { office, route, doersByAccount })
    : []
  if (audience.length === 0 && isSame(route, caseFile.route)) return []
  return [{ type: 'case.routed', ...stamp(attempt), caseId: caseFile.id, ...(route && { route }), audience }]
}

function isSame(a: Route | undefined, b: Route | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Who is a pelaksana that no post of the structure fulfils, by his account: the step waits for nobody else. */
function withoutPost(doers: readonly string[], { organisation, accounts }: OfficeNow): string[] {
  const alone = doers.filter((doer) => !organisation.posts.some(({ fulfils }) => fulfils.includes(doer)))
  if (alone.length === 0) return []
  return accounts
    .filter(({ disabledAt, fulfils }) => !disabledAt && fulfils.some((each) => alone.includes(each)))
    .map(({ id }) => id)
}

interface Reached {
  readonly office: OfficeNow
  readonly route: Route | undefined
  readonly doersByAccount: readonly string[]
}

/**
 * Keys that are not in the audience yet: the units of the posts it has come to, who does its step by his account, and of
 * all who have taken part.
 */
function newKeys(
  caseFile: CaseFile,
  known: readonly string[],
  { office, route, doersByAccount }: Reached,
): string[] {
  const { organisation } = office
  const isGone = caseFile.unitId !== undefined && !unitById(organisation, caseFile.unitId)
  const root = organisation.units.find(({ parent }) => parent === undefined)
  const keys = [
    // A unit that a later import took away: the agency's head takes over what is left of it.
    ...(isGone && root ? [root.id] : []),
    ...(route?.postIds ?? []).flatMap((postId) => postById(organisation, postId)?.unitId ?? []),
    ...doersByAccount.map(personKey),
    ...joiningKeys({ people: partakersOf(caseFile), known }, office),
  ]
  return [...new Set(keys)].filter((key) => !known.includes(key))
}
