import * as z from 'zod/mini'

const Nip = z.string().check(z.regex(/^\d{18}$/))

/** Somebody whom the office's letter of assignment names to work in a portal. */
export const Operator = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  nip: Nip,
})
export type Operator = z.infer<typeof Operator>

/** Whose account a portal says it is; many show no NIP. */
export const PortalAccount = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  nip: z.optional(Nip),
})
export type PortalAccount = z.infer<typeof PortalAccount>

/**
 * How the account in the portal stands to the operators of the office: `named` = the portal shows one of them; `said` =
 * it shows nobody, and the person at the desk said which of them he is; `unnamed` = the office names nobody, which only
 * a practice portal allows; `other` = it shows somebody else; `unknown` = it shows nobody, and nobody has said so.
 */
export const AccountMatch = z.enum(['named', 'said', 'unnamed', 'other', 'unknown'])
export type AccountMatch = z.infer<typeof AccountMatch>

/** What the process that holds a run saw of the account, before its first row and after each sign-in. */
export const NoteUploadAccount = z.strictObject({
  commandId: z.uuid(),
  runId: z.uuid(),
  token: z.int(),
  match: AccountMatch,
  /** As the portal shows it, or as the person said. Lies in a subject record. */
  account: z.optional(PortalAccount),
})
export type NoteUploadAccount = z.infer<typeof NoteUploadAccount>
