import * as z from 'zod/mini'

const Uuid = z.uuid()
const At = z.iso.datetime()
const ShortText = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

/** Classes of `shared/asn/pengaduan-limits.ts`, each with its limit in working days. */
export const PengaduanClass = z.enum([
  'permintaan-informasi',
  'tidak-berkadar-pengawasan',
  'berkadar-pengawasan',
])
export type PengaduanClass = z.infer<typeof PengaduanClass>

export const Pengaduan = z.strictObject({
  id: z.string(),
  number: z.string(),
  sopId: z.optional(z.string()),
  caseId: z.optional(z.string()),
  channel: z.string(),
  class: PengaduanClass,
  ruleSet: z.string(),
  reporterId: z.optional(z.string()),
  contentId: z.string(),
  officer: z.string(),
  receivedAt: At,
  receivedBy: z.string(),
  dueAt: At,
  status: z.enum(['diterima', 'ditanggapi']),
  answer: z.optional(z.strictObject({ textId: z.string(), at: At, by: z.string() })),
  revision: z.int(),
})
export type Pengaduan = z.infer<typeof Pengaduan>

export const RecordPengaduan = z.strictObject({
  commandId: Uuid,
  pengaduanId: Uuid,
  sopId: z.optional(ShortText),
  caseId: z.optional(Uuid),
  channel: ShortText,
  class: PengaduanClass,
  reporter: z.optional(z.strictObject({ name: z.optional(ShortText), contact: z.optional(ShortText) })),
  content: z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000)),
  officer: ShortText,
})
export type RecordPengaduan = z.infer<typeof RecordPengaduan>

export const AnswerPengaduan = z.strictObject({
  commandId: Uuid,
  pengaduanId: Uuid,
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000)),
})
export type AnswerPengaduan = z.infer<typeof AnswerPengaduan>
