import type { Language } from '../schema/language.ts'
import { fillSentence } from './fill-sentence.ts'
import { whyEn } from './why-en.ts'
import { type WhyText, whyId } from './why-id.ts'

export type WhyWords = (key: keyof WhyText, place?: Readonly<Record<string, string>>) => string

/** Speaks the sentences of "mengapa tenggat ini?" in one language. */
export function whyWords(language: Language = 'id'): WhyWords {
  const text: WhyText = language === 'en' ? whyEn : whyId
  return (key, place = {}) => fillSentence(text[key], place)
}
