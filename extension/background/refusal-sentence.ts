import type { Refusal } from '#shared/domain/decision.ts'
import type { DomainErrorCode } from '#shared/errors.ts'
import type { DeskText } from '#shared/text/desk-id.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'

/** Those of the decisions made here, and the desk's own; what the office's server refuses comes with its sentence. */
export type DeskSentences = DeskText & Partial<Record<DomainErrorCode, string>>

/** Why the domain said no, for the person who asked. */
export function refusalSentence({ code, place }: Refusal, sentences: DeskSentences): string {
  return fillSentence(sentences[code] ?? sentences['desk.other'], { code, ...place })
}
