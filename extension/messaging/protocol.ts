import * as z from 'zod/mini'
import { type Anchor, AnchorId } from '#shared/schema/anchor.ts'
import { MendAnchor } from '#shared/schema/mend-anchor.ts'
import type { Portal } from '#shared/schema/portal.ts'
import { FinishStep, JudgeKelengkapan, ResumeCase, ReturnToApplicant } from '#shared/schema/step-command.ts'
import { MatchUsulan, ShownUsulan, type UsulanMatch } from '#shared/schema/usulan.ts'
import type { OverlayText } from '#shared/text/overlay-id.ts'
import type { PickerText } from '#shared/text/picker-id.ts'
import type { CardPlace } from '../settings/card-places.ts'
import type { Language } from '../settings/language.ts'
import type { PageView, QueueView } from './page-view.ts'

const Nothing = z.strictObject({})
const Nip = z.string().check(z.regex(/^\d{18}$/))

/** Refusals cross the message channel as data: an `Error` loses its class on the way. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly sentence: string }

/**
 * Everything another part of the extension may ask of the background. `page` may be asked by a content script, which
 * shares its process with a site that is not ours; `extension` only by pages of the extension itself.
 */
export const protocol = {
  /** The pack of the portal that the asking tab shows, and the words of its card. */
  portalOfPage: { from: 'page', input: Nothing },
  /** Where a person put the card, for the pages of that site. */
  keepPlace: {
    from: 'page',
    input: z.strictObject({ edge: z.enum(['left', 'right']), isFolded: z.boolean() }),
  },
  /** Names the person shown on the page, and asks for the cases of that person; no NIP = nobody is shown. */
  casesOnPage: { from: 'page', input: z.strictObject({ nip: z.optional(Nip) }) },
  judgeKelengkapan: { from: 'page', input: JudgeKelengkapan },
  finishStep: { from: 'page', input: FinishStep },
  returnToApplicant: { from: 'page', input: ReturnToApplicant },
  resumeCase: { from: 'page', input: ResumeCase },
  /** What a list of usulan on the page means for the office. */
  usulanOnPage: { from: 'page', input: z.strictObject({ rows: MatchUsulan.shape.rows }) },
  /** Takes over every status that the page shows and the office has otherwise. */
  recordUsulan: { from: 'page', input: z.strictObject({ rows: MatchUsulan.shape.rows }) },
  /** Writes the number of a usulan into the row that a person chose. */
  linkUsulan: {
    from: 'page',
    input: z.strictObject({
      shown: ShownUsulan,
      place: z.strictObject({ caseId: z.string(), row: z.optional(z.int()) }),
    }),
  },
  /** The letter that the page shows, as labelled lines for the panel's form; no text = none. */
  letterOnPage: {
    from: 'page',
    input: z.strictObject({ text: z.optional(z.string().check(z.maxLength(20_000))) }),
  },
  /** What is typed into a form of the card; no draft = it was sent or given up. */
  keepDraft: {
    from: 'page',
    input: z.strictObject({
      caseId: z.string(),
      draft: z.optional(
        z.strictObject({
          form: z.string().check(z.maxLength(200)),
          text: z.string().check(z.maxLength(2_000)),
        }),
      ),
    }),
  },
  /** Puts the element picker into the page, to point out which control an anchor of it means. */
  startPicker: { from: 'page', input: z.strictObject({ page: AnchorId, anchor: AnchorId }) },
  /** What the picker on the page is to point out, and its words. */
  readPicker: { from: 'page', input: Nothing },
  /** What a person chose with it, for the whole office. */
  mendAnchor: { from: 'page', input: z.pick(MendAnchor, { commandId: true, points: true, reason: true }) },
  /** The berkas that waits on this portal after the one that is open. */
  nextInQueue: { from: 'page', input: Nothing },
  /** Where to look its person up; `page` is the one that is open. */
  goToNext: {
    from: 'page',
    input: z.strictObject({ caseId: z.string(), row: z.optional(z.int()), page: z.string() }),
  },
  /** Something of the page lies over the card, or no more. */
  cardCovered: { from: 'page', input: z.strictObject({ isCovered: z.boolean() }) },
  /** A control that was to be shown is not on its page exactly once. */
  anchorLost: { from: 'page', input: z.strictObject({ page: AnchorId, anchor: AnchorId }) },
  /** A refusal has been read. */
  dismissRefused: { from: 'page', input: z.strictObject({ commandId: z.uuid() }) },
  openPanel: { from: 'page', input: Nothing },
  /** The feed in the panel brought news of a case: cards on pages look again. */
  caseChanged: { from: 'extension', input: z.strictObject({ nip: z.optional(Nip) }) },
  /** The feed in the panel brought something that its person is to be told of. */
  newsForMe: { from: 'extension', input: Nothing },
  /** The hosts of the office's own packs that Langkah was not built for. */
  furtherHosts: { from: 'extension', input: Nothing },
  /** Sends what waits on this computer, now; answers how much still waits. */
  sendOutbox: { from: 'extension', input: Nothing },
} as const

export type MessageType = keyof typeof protocol
export type InputOf<K extends MessageType> = z.infer<(typeof protocol)[K]['input']>

export interface Answers {
  portalOfPage: {
    readonly portal: Portal | undefined
    readonly language: Language
    readonly text: OverlayText
    readonly place: CardPlace | undefined
  }
  keepPlace: undefined
  casesOnPage: PageView
  judgeKelengkapan: PageView
  finishStep: PageView
  returnToApplicant: PageView
  resumeCase: PageView
  usulanOnPage: readonly UsulanMatch[]
  recordUsulan: {
    readonly recorded: number
    readonly wanted: number
    readonly matches: readonly UsulanMatch[]
  }
  linkUsulan: undefined
  letterOnPage: undefined
  keepDraft: undefined
  startPicker: undefined
  readPicker: { readonly title: string; readonly text: PickerText }
  mendAnchor: undefined
  nextInQueue: QueueView | undefined
  goToNext: { readonly nip: string; readonly title: string; readonly path?: string; readonly field?: Anchor }
  cardCovered: undefined
  anchorLost: undefined
  dismissRefused: PageView
  openPanel: undefined
  caseChanged: undefined
  newsForMe: undefined
  furtherHosts: readonly string[]
  sendOutbox: { readonly waiting: number }
}
