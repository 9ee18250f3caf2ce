import * as z from 'zod/mini'
import { Capacity } from './capacity.ts'
import { Disposisi, DisposisiCard, Security, Urgency } from './disposisi.ts'
import { Sheet, SheetCard } from './sheet.ts'
import { SrikandiCard, SrikandiReference } from './srikandi.ts'

const At = z.iso.datetime()

/** A number of a register, and how it is printed. */
export const AgendaNumber = z.strictObject({
  series: z.string(),
  year: z.int(),
  number: z.int(),
  suffix: z.optional(z.string()),
  printed: z.string(),
})
export type AgendaNumber = z.infer<typeof AgendaNumber>

/** How a letter left the office. */
export const SentVia = z.enum(['langsung', 'kurir', 'pos', 'surel', 'srikandi', 'whatsapp'])
export type SentVia = z.infer<typeof SentVia>

/** A place in the line of those who sign a letter: a post of the structure, or a person as `@account`. */
const LetterPlace = z.strictObject({ key: z.string(), part: z.enum(['hierarchy', 'coordination', 'signer']) })

/** The return of a berkas that a letter goes out with: when it was returned, or which of its rows when. */
export const LetterReturns = z.strictObject({
  caseId: z.string(),
  at: z.optional(At),
  rows: z.optional(z.array(z.strictObject({ no: z.int(), at: At }))),
})
export type LetterReturns = z.infer<typeof LetterReturns>

/** The upload whose blocked rows a letter gives back, and the workbook with the notes on them that goes along. */
export const LetterOfUpload = z.strictObject({
  runId: z.string(),
  /** SHA-256; the workbook lies among the documents of the letter. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Its place in the data folder instead, of a letter that an earlier version began. */
  file: z.optional(z.string().check(z.maxLength(300))),
})
export type LetterOfUpload = z.infer<typeof LetterOfUpload>

/** That a letter was signed; recorded, never made here. */
export const LetterSigning = z.strictObject({
  id: z.string(),
  by: z.string(),
  at: At,
  /** A paraf on the way; absent = ttd. */
  kind: z.optional(z.literal('paraf')),
  /** His place in the line, where the letter has one. */
  place: z.optional(z.string()),
  /** Of the signer at that moment, as it is printed over his name. */
  jabatan: z.optional(z.string()),
  capacity: z.optional(Capacity),
  documentHash: z.optional(z.string()),
  sheet: z.optional(Sheet),
})
export type LetterSigning = z.infer<typeof LetterSigning>

/**
 * A letter that came in or goes out. Sender, receivers, its own number, perihal and summary often hold names: they lie
 * in the subject record `detailsId`, sealed for this letter. Made by `applyEvent` alone.
 */
export const Letter = z.strictObject({
  id: z.string(),
  direction: z.enum(['incoming', 'outgoing']),
  /** Of an outgoing letter the provisional number until it is signed. */
  agenda: AgendaNumber,
  /** The number it had before it was signed. */
  provisional: z.optional(AgendaNumber),
  /** Register that an outgoing letter will take its number from. */
  series: z.string(),
  detailsId: z.string(),
  letterOn: z.optional(z.iso.date()),
  receivedAt: z.optional(At),
  classification: z.optional(z.string()),
  urgency: Urgency,
  security: Security,
  /** Number of its lampiran. */
  lampiran: z.int(),
  /** SHA-256 of its scans. */
  scans: z.array(z.string()),
  /** To whom TU handed it first. */
  handedTo: z.optional(z.string()),
  /** The letter that this one answers. */
  answers: z.optional(z.string()),
  /** The berkas it opened, or is written for. */
  caseIds: z.array(z.string()),
  /** Of a surat pengembalian. */
  returns: z.optional(LetterReturns),
  /** Of one that gives blocked rows of an upload back. */
  ofUpload: z.optional(LetterOfUpload),
  disposisi: z.array(Disposisi),
  signings: z.array(LetterSigning),
  /** Who signs an outgoing letter, in what order; absent = one signer. */
  line: z.optional(z.array(LetterPlace)),
  /** Disposisi that were given in Srikandi. */
  srikandi: z.optional(z.array(SrikandiReference)),
  status: z.enum(['received', 'concept', 'signed', 'sent', 'cancelled']),
  sent: z.optional(z.strictObject({ via: SentVia, on: z.iso.date(), by: z.string() })),
  cancelled: z.optional(z.strictObject({ at: At, by: z.string(), reasonId: z.string() })),
  /** Taken over from the agenda that was kept before: from which workbook and row. What was done then was not seen here. */
  imported: z.optional(z.strictObject({ fileHash: z.string(), line: z.int() })),
  registeredAt: At,
  registeredBy: z.string(),
  /** Keys of those who may see it, as of a berkas; absent = no unit is kept from it. */
  audience: z.optional(z.array(z.string())),
  revision: z.int(),
})
export type Letter = z.infer<typeof Letter>

/** What is sealed of a letter; lists stand one a line. */
export const LetterDetails = z.strictObject({
  sender: z.optional(z.string()),
  /** The number that its sender gave it. */
  number: z.optional(z.string()),
  perihal: z.string(),
  summary: z.optional(z.string()),
  to: z.optional(z.string()),
  tembusan: z.optional(z.string()),
})
export type LetterDetails = z.infer<typeof LetterDetails>

/** A letter for those who may see it. Its texts are empty where they were forgotten. */
export const LetterCard = z.strictObject({
  ...z.omit(Letter, { detailsId: true, disposisi: true, signings: true, srikandi: true, cancelled: true })
    .shape,
  sender: z.optional(z.string()),
  number: z.optional(z.string()),
  perihal: z.string(),
  summary: z.optional(z.string()),
  to: z.array(z.string()),
  tembusan: z.array(z.string()),
  /** The working day that counts as the day of receipt: what comes after service hours counts as the next one. */
  countsOn: z.optional(z.iso.date()),
  registeredByName: z.string(),
  handedToName: z.optional(z.string()),
  cases: z.array(z.strictObject({ id: z.string(), number: z.string() })),
  disposisi: z.array(DisposisiCard),
  /** Branches that nobody has read, and branches that were read and have no end. */
  waiting: z.strictObject({ unread: z.int(), unfinished: z.int() }),
  signings: z.array(
    z.strictObject({
      ...z.omit(LetterSigning, { sheet: true }).shape,
      byName: z.string(),
      sheet: z.optional(SheetCard),
    }),
  ),
  srikandi: z.array(SrikandiCard),
  cancelReason: z.optional(z.string()),
})
export type LetterCard = z.infer<typeof LetterCard>
