import * as z from 'zod/mini'

/** What may be attached; told by content, never by name. */
export const DocumentKind = z.enum(['pdf', 'jpg', 'png'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** Tables that are sent to be checked. */
export const TableKind = z.enum(['xlsx', 'csv'])
export type TableKind = z.infer<typeof TableKind>

/** Whatever is kept. Its place is sealed into what lies on the disk: a new kind comes last. */
export const KeptKind = z.enum([...DocumentKind.options, ...TableKind.options])
export type KeptKind = z.infer<typeof KeptKind>

/** SHA-256 of the plain bytes, hex. */
export const DocumentHash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

const At = z.iso.datetime()

/** A document of a berkas. It is never taken away: one attached by mistake is marked `voided` (keliru). */
export const CaseDocument = z.strictObject({
  id: z.string(),
  hash: DocumentHash,
  kind: DocumentKind,
  /** In bytes. */
  size: z.int(),
  /** Subject record with what it is, in a person's words. */
  labelId: z.string(),
  stepId: z.optional(z.string()),
  at: At,
  by: z.string(),
  voided: z.optional(z.strictObject({ at: At, by: z.string(), reasonId: z.string() })),
})
export type CaseDocument = z.infer<typeof CaseDocument>
