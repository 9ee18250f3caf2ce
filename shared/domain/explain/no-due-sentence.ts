import { lengthWords } from '#shared/business-time/deadline-sentences.ts'
import type { NoDue } from '#shared/schema/board.ts'
import type { Duration } from '#shared/schema/duration.ts'
import type { Language } from '#shared/schema/language.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { whyWords } from '#shared/text/why-words.ts'

interface About {
  readonly of: 'step' | 'service'
  readonly waktu: Duration | undefined
  readonly sop: Sop
  readonly language?: Language | undefined
}

/** Why there is no due moment: never silence, never a guess. */
export function noDueSentence(noDue: NoDue | undefined, { of, waktu, sop, language }: About): string {
  const words = whyWords(language)
  const norm = waktu ? lengthWords(waktu, words) : ''
  switch (noDue) {
    case 'paused':
      return words('noDue.paused', { norm })
    case 'not-started':
      return words(sop.clock?.start === 'complete-file' ? 'noDue.fromComplete' : 'noDue.fromReceipt', {
        norm,
      })
    case 'beyond-calendar':
      return words('noDue.beyond', { norm })
    case 'no-target-date':
      return words('noDue.noTarget', { norm, target: sop.targetDate?.title ?? words('target') })
    default:
      return words(`noDue.${of}`)
  }
}
