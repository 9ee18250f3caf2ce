import * as z from 'zod/mini'
import { Security, Urgency } from './disposisi.ts'
import { disposisiFields } from './disposisi-command.ts'
import { SentVia } from './letter.ts'
import { NumberWish } from './register.ts'
import { SheetInput } from './sheet.ts'

const Uuid = z.uuid()
const ShortText = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const LongText = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))
const Line = z.string().check(z.trim(), z.regex(/^[^\r\n]+$/), z.maxLength(200))
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const Series = z.string().check(z.minLength(1), z.maxLength(60))
const Classification = z.string().check(z.regex(/^\d{3}(\.\d{1,3}){0,5}$/))
const Lampiran = z.int().check(z.minimum(0), z.maximum(9999))

const onLetter = { commandId: Uuid, letterId: Uuid }

/** What may be said of a letter in either direction. */
const aboutLetter = {
  summary: z.optional(LongText),
  classification: z.optional(Classification),
  urgency: z.optional(Urgency),
  security: z.optional(Security),
  lampiran: z.optional(Lampiran),
  tembusan: z.optional(z.array(Line).check(z.maxLength(40))),
}

/** A post of the structure, or somebody as `@account` where the office has none. */
const PlaceKey = z.string().check(z.regex(/^@?[a-z0-9][a-z0-9.-]{0,59}$/))
const Places = z.array(PlaceKey).check(z.maxLength(12))

/** Who signs a letter: paraf down the line, beside it those of other units, then the signer and a second one. */
const SigningLine = z.strictObject({
  hierarchy: z._default(Places, []),
  coordination: z._default(Places, []),
  signers: z.array(PlaceKey).check(z.minLength(1), z.maxLength(2)),
})
export type SigningLine = z.infer<typeof SigningLine>

/** Four fields are needed; all else may come later. */
export const RegisterLetter = z.strictObject({
  ...onLetter,
  sender: ShortText,
  number: ShortText,
  letterOn: z.iso.date(),
  perihal: LongText,
  series: z._default(Series, 'surat-masuk'),
  /** Default: now. Its local year is the year of the register. */
  receivedAt: z.optional(z.iso.datetime()),
  handedTo: z.optional(ShortText),
  wish: z.optional(NumberWish),
  /** It is known that sender and number are registered already, and this is another letter. */
  isAnother: z.optional(z.boolean()),
  ...aboutLetter,
})
export type RegisterLetter = z.infer<typeof RegisterLetter>

export const DraftLetter = z.strictObject({
  ...onLetter,
  to: z.array(Line).check(z.minLength(1), z.maxLength(200)),
  perihal: LongText,
  series: z._default(Series, 'surat-keluar'),
  answers: z.optional(Uuid),
  caseId: z.optional(Uuid),
  /** Without one a supervisor signs it. */
  line: z.optional(SigningLine),
  ...aboutLetter,
})
export type DraftLetter = z.infer<typeof DraftLetter>

/** The letter that the open return of a berkas leaves with; what nobody has corrected comes from the return. */
export const DraftReturnLetter = z.strictObject({
  ...onLetter,
  caseId: Uuid,
  series: z._default(Series, 'surat-keluar'),
  /** One line each, the name first. */
  to: z.optional(z.array(Line).check(z.minLength(1), z.maxLength(200))),
  perihal: z.optional(LongText),
  summary: aboutLetter.summary,
  /** Without one the head of the berkas's unit signs it; in an office without a structure a supervisor. */
  line: z.optional(SigningLine),
  classification: aboutLetter.classification,
  tembusan: aboutLetter.tembusan,
})
export type DraftReturnLetter = z.infer<typeof DraftReturnLetter>

/** The letter that gives the blocked rows of an upload back, all of them at once, with their workbook. */
export const DraftUploadLetter = z.strictObject({
  ...onLetter,
  runId: Uuid,
  series: z._default(Series, 'surat-keluar'),
  /** Whom it goes to; the applicant of the berkas that the run was made for, unless named. */
  to: z.optional(z.array(Line).check(z.minLength(1), z.maxLength(200))),
  line: z.optional(SigningLine),
  classification: aboutLetter.classification,
  tembusan: aboutLetter.tembusan,
})
export type DraftUploadLetter = z.infer<typeof DraftUploadLetter>

export const AmendLetter = z.strictObject({
  ...onLetter,
  sender: z.optional(ShortText),
  number: z.optional(ShortText),
  letterOn: z.optional(z.iso.date()),
  perihal: z.optional(LongText),
  to: z.optional(z.array(Line).check(z.minLength(1), z.maxLength(200))),
  handedTo: z.optional(ShortText),
  /** All that it has from now on; each was sent to it before. */
  scans: z.optional(z.array(Sha256).check(z.maxLength(20))),
  ...aboutLetter,
})
export type AmendLetter = z.infer<typeof AmendLetter>

export const DisposeLetter = z.strictObject({ ...onLetter, ...disposisiFields })
export type DisposeLetter = z.infer<typeof DisposeLetter>

/** That a letter was signed: one's own act, or read from the signed sheet by TU. It takes its number with that. */
export const SignLetter = z.strictObject({
  ...onLetter,
  /** The date it bears; default: today. */
  letterOn: z.optional(z.iso.date()),
  wish: z.optional(NumberWish),
  documentHash: z.optional(Sha256),
  sheet: z.optional(SheetInput),
})
export type SignLetter = z.infer<typeof SignLetter>

export const SendLetter = z.strictObject({ ...onLetter, via: SentVia, on: z.optional(z.iso.date()) })
export type SendLetter = z.infer<typeof SendLetter>

export const CancelLetter = z.strictObject({ ...onLetter, reason: LongText })
export type CancelLetter = z.infer<typeof CancelLetter>
