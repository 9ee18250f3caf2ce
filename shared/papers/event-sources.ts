import type { CaseFile } from '#shared/schema/case-file.ts'
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
