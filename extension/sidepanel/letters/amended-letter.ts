import type { Security, Urgency } from '#shared/schema/disposisi.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import type { AmendLetter } from '#shared/schema/letter-command.ts'

/** Every field of a letter that TU may set right, as text; lists stand one a line. */
export type LetterTexts = Readonly<Record<(typeof amendable)[number], string>>

export const amendable = [
  ...(['sender', 'number', 'letterOn', 'perihal', 'to', 'summary', 'classification'] as const),
  ...(['urgency', 'security', 'lampiran', 'tembusan'] as const),
]

export function textsOf(card: LetterCard): LetterTexts {
  const { sender = '', number = '', letterOn = '', perihal, to, summary = '', classification = '' } = card
  const { urgency, security, lampiran, tembusan } = card
  return {
    ...{ sender, number, letterOn, perihal, summary, classification, urgency, security },
    ...{ to: to.join('\n'), tembusan: tembusan.join('\n'), lampiran: String(lampiran) },
  }
}

type Change = Omit<AmendLetter, 'commandId' | 'letterId'>

/** What differs from how the letter stands; a field that was emptied stays as it was. */
export function amendedLetter(card: LetterCard, said: Readonly<Record<string, string>>): Change {
  const before = textsOf(card)
  const changed = amendable.filter((name) => said[name] !== undefined && said[name] !== before[name])
  return Object.fromEntries(changed.map((name) => [name, inItsForm(name, said[name] ?? '')]))
}

function inItsForm(name: (typeof amendable)[number], text: string): string | number | string[] {
  if (name === 'lampiran') return Number(text)
  return name === 'to' || name === 'tembusan' ? linesOf(text) : (text as Urgency | Security)
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || [])
}
