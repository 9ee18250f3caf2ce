import * as z from 'zod/mini'

const Uuid = z.uuid()
export const ShortText = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
export const LongText = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))

/**
 * What every command on a case carries: `commandId` makes a repeat harmless; `revision`, the one its giver saw, has
 * the command refused with the case as it stands where it has changed since.
 */
export const onCase = { commandId: Uuid, caseId: Uuid, revision: z.optional(z.int()) }
