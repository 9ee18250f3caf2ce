import * as z from 'zod/mini'
import { eventBase } from './event-base.ts'

const onFilter = { ...eventBase, filterId: z.string() }

/** What can happen to a saved filter of the list of berkas. */
export const filterEvents = [
  /** New, or replaced by its owner; name and conditions may hold people's data, so they lie in the subject record. */
  z.strictObject({
    type: z.literal('filter.saved'),
    ...onFilter,
    subjectId: z.string(),
    shared: z.boolean(),
  }),
  z.strictObject({ type: z.literal('filter.removed'), ...onFilter }),
] as const
