import * as z from 'zod/mini'
import { NewDisposisi } from './disposisi.ts'
import { eventBase } from './event-base.ts'
import { AgendaNumber, Letter, LetterSigning, SentVia } from './letter.ts'
import { SrikandiReference } from './srikandi.ts'

const onLetter = { ...eventBase, letterId: z.string() }
const onBranch = { ...onLetter, disposisiId: z.string() }
const onSheet = { ...onLetter, actId: z.string() }

/** What a letter is made of at its beginning. */
const NewLetter = z.omit(Letter, {
  caseIds: true,
  disposisi: true,
  signings: true,
  srikandi: true,
  status: true,
  sent: true,
  cancelled: true,
  registeredAt: true,
  registeredBy: true,
  audience: true,
  revision: true,
})

/** What may be set right; a field that is not there stays as it was. */
const LetterChange = z.strictObject({
  detailsId: z.optional(z.string()),
  letterOn: z.optional(z.iso.date()),
  classification: z.optional(z.string()),
  urgency: z.optional(Letter.shape.urgency),
  security: z.optional(Letter.shape.security),
  lampiran: z.optional(z.int()),
  scans: z.optional(z.array(z.string())),
  handedTo: z.optional(z.string()),
})

/** What can happen to a letter. */
export const letterEvents = [
  z.strictObject({ type: z.literal('letter.registered'), ...onLetter, letter: NewLetter }),
  z.strictObject({
    type: z.literal('letter.amended'),
    ...onLetter,
    change: LetterChange,
    /** Who had given his paraf saw other words: the line signs anew. */
    signedAnew: z.optional(z.literal(true)),
  }),
  z.strictObject({ type: z.literal('letter.case-linked'), ...onLetter, caseId: z.string() }),
  z.strictObject({
    type: z.literal('letter.signed'),
    ...onLetter,
    agenda: AgendaNumber,
    letterOn: z.iso.date(),
    signing: LetterSigning,
  }),
  z.strictObject({ type: z.literal('letter.line-signed'), ...onLetter, signing: LetterSigning }),
  z.strictObject({ type: z.literal('letter.sent'), ...onLetter, via: SentVia, on: z.iso.date() }),
  z.strictObject({ type: z.literal('letter.reached'), ...onLetter, audience: z.array(z.string()) }),
  z.strictObject({ type: z.literal('letter.cancelled'), ...onLetter, reasonId: z.string() }),
  z.strictObject({ type: z.literal('letter.disposisi-issued'), ...onLetter, disposisi: NewDisposisi }),
  z.strictObject({ type: z.literal('letter.disposisi-read'), ...onBranch }),
  z.strictObject({ type: z.literal('letter.disposisi-withdrawn'), ...onBranch }),
  z.strictObject({ type: z.literal('letter.disposisi-settled'), ...onBranch, reportId: z.string() }),
  z.strictObject({ type: z.literal('letter.srikandi-recorded'), ...onLetter, reference: SrikandiReference }),
  z.strictObject({ type: z.literal('letter.sheet-confirmed'), ...onSheet }),
  z.strictObject({ type: z.literal('letter.sheet-disputed'), ...onSheet, reasonId: z.string() }),
] as const
