import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ReasonCode } from '#shared/schema/reason-code.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { PanelText } from '#shared/text/panel-id.ts'

/** A word or sentence of the panel, with its parts filled in. */
export type EventWords = (key: keyof PanelText, parts?: Record<string, string | number>) => string

/** What an event is put into words with, on a screen or on paper. */
export interface EventSources {
  readonly detail: {
    readonly caseFile: CaseFile
    readonly sop: Sop
    /** Versions it ran on before. */
    readonly formerSops: readonly Sop[]
    readonly texts: Readonly<Record<string, string>>
  }
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly words: EventWords
}

/** An act, and behind it what was said with it; an ellipsis where that was forgotten. */
export function saidWith(
  act: string,
  textId: string | undefined,
  texts: EventSources['detail']['texts'],
): string {
  return textId === undefined ? act : `${act} – ${texts[textId] ?? '…'}`
}

/** What sort of reason was given, within a sentence. */
export function kindOfReason(code: ReasonCode, words: EventWords): string {
  return words(`reason.${code}`).toLowerCase()
}
