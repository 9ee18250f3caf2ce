import * as z from 'zod/mini'
import { eventBase } from './event-base.ts'
import { Recusal, Route } from './route.ts'
import { ClockOwner } from './sop.ts'

const onCase = { ...eventBase, caseId: z.string() }

/** To whom a berkas comes, who keeps out of it, and that a signer had it mended first. */
export const routeEvents = [
  z.strictObject({
    type: z.literal('case.routed'),
    ...onCase,
    /** Absent where it stands in no step, or the step comes to no post. */
    route: z.optional(Route),
    /** Keys that may see it from now on, beside those that may already. */
    audience: z.array(z.string()),
  }),
  z.strictObject({
    type: z.literal('case.recused'),
    ...onCase,
    accountId: Recusal.shape.accountId,
    cause: Recusal.shape.cause,
    reasonId: Recusal.shape.reasonId,
  }),
  /** Somebody's row was taken out of the list: the berkas is not his own matter any more. */
  z.strictObject({ type: z.literal('case.recusal-lifted'), ...onCase, accountId: Recusal.shape.accountId }),
  z.strictObject({
    type: z.literal('case.repair-asked'),
    ...onCase,
    stepId: z.string(),
    reasonId: z.string(),
    to: z.string(),
    clock: ClockOwner,
  }),
] as const
