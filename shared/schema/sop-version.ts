import * as z from 'zod/mini'

const Id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/), z.maxLength(80))
const Version = z.int().check(z.positive(), z.maximum(1_000_000))
const At = z.iso.datetime()
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** What the office decided on one version of a SOP of its own. Its content lies in a file; `hash` says which. */
export const SopVersion = z.strictObject({
  /** `ID.vN`. */
  id: z.string(),
  sop: z.strictObject({ id: z.string(), version: z.int() }),
  /** SHA-256 of the content that was submitted, and is published. */
  hash: z.string(),
  state: z.enum(['submitted', 'published', 'withdrawn']),
  /** Account that drew it up: never the one that approves it. */
  submittedBy: z.string(),
  submittedAt: At,
  published: z.optional(
    z.strictObject({
      by: z.string(),
      at: At,
      nomor: z.optional(z.string()),
      signedOn: z.optional(z.iso.date()),
      /** First day on which cases may be opened on it. */
      effectiveOn: z.iso.date(),
    }),
  ),
  withdrawn: z.optional(z.strictObject({ by: z.string(), at: At, reasonId: z.string() })),
})
export type SopVersion = z.infer<typeof SopVersion>

const onVersion = { commandId: z.uuid(), sopId: Id, version: Version }

/** Puts a draft before the one who approves; `hash` is of the content that was looked at. */
export const SubmitSop = z.strictObject({ ...onVersion, hash: Hash })
export type SubmitSop = z.infer<typeof SubmitSop>

export const PublishSop = z.strictObject({
  ...onVersion,
  nomor: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  signedOn: z.optional(z.iso.date()),
  /** Absent = today. */
  effectiveOn: z.optional(z.iso.date()),
})
export type PublishSop = z.infer<typeof PublishSop>

export const WithdrawSop = z.strictObject({
  ...onVersion,
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
})
export type WithdrawSop = z.infer<typeof WithdrawSop>

/**
 * How a version stands: `draft` = a file that nobody submitted, `scheduled` = approved for a day to come, `published` =
 * in force, `changed` = its file or its kept copy is not what was recorded.
 */
export const SopState = z.enum([
  'draft',
  'submitted',
  'scheduled',
  'published',
  'superseded',
  'withdrawn',
  'changed',
])
export type SopState = z.infer<typeof SopState>

export const SopStatus = z.strictObject({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  origin: z.enum(['built-in', 'office']),
  state: SopState,
  hash: z.string(),
  /** The file says something else now than the version that is published. */
  fileChanged: z.boolean(),
  record: z.optional(SopVersion),
})
export type SopStatus = z.infer<typeof SopStatus>

export function sopVersionId({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}.v${version}`
}
