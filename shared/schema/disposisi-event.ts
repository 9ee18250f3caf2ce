import * as z from 'zod/mini'
import { eventBase } from './event-base.ts'
import { SrikandiReference } from './srikandi.ts'

const onBranch = { ...eventBase, disposisiId: z.string() }
const onSheet = { ...eventBase, actId: z.string() }

/** What happens to the disposisi and the recorded acts of a berkas or a letter after they were made. */
export const caseDisposisiEvents = [
  z.strictObject({ type: z.literal('case.disposisi-read'), caseId: z.string(), ...onBranch }),
  z.strictObject({ type: z.literal('case.disposisi-withdrawn'), caseId: z.string(), ...onBranch }),
  z.strictObject({
    type: z.literal('case.disposisi-settled'),
    caseId: z.string(),
    ...onBranch,
    reportId: z.string(),
  }),
  z.strictObject({
    type: z.literal('case.srikandi-recorded'),
    ...eventBase,
    caseId: z.string(),
    reference: SrikandiReference,
  }),
  z.strictObject({ type: z.literal('case.sheet-confirmed'), caseId: z.string(), ...onSheet }),
  z.strictObject({
    type: z.literal('case.sheet-disputed'),
    caseId: z.string(),
    ...onSheet,
    reasonId: z.string(),
  }),
] as const
