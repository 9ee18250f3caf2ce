import * as z from 'zod/mini'
import { Account, Device } from './account.ts'
import { eventBase } from './event-base.ts'

/** What can happen to the people of the office and their browsers. */
export const accountEvents = [
  z.strictObject({ type: z.literal('account.added'), ...eventBase, account: Account }),
  z.strictObject({ type: z.literal('account.disabled'), ...eventBase, accountId: z.string() }),
  z.strictObject({
    type: z.literal('account.password-set'),
    ...eventBase,
    accountId: z.string(),
    /** The subject record that holds the hash. */
    secretId: z.string(),
    /** The same password, hashed anew by a stronger rule: who is signed in stays so. */
    isSame: z.optional(z.literal(true)),
  }),
  z.strictObject({ type: z.literal('device.paired'), ...eventBase, device: Device }),
  z.strictObject({ type: z.literal('device.revoked'), ...eventBase, deviceId: z.string() }),
] as const
