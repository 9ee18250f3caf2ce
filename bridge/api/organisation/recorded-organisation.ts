import * as z from 'zod/mini'

/** The answer to a change of the structure: the `seq` of its last event, and the revision it stands at now. */
export const RecordedOrganisation = z.strictObject({ seq: z.int(), revision: z.int() })
