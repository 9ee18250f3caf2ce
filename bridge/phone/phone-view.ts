import type { Language } from '#shared/schema/language.ts'
import { panelEn } from '#shared/text/panel-en.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { phoneEn } from '#shared/text/phone-en.ts'
import { phoneId } from '#shared/text/phone-id.ts'
import { wordsOf } from '#shared/text/words-of.ts'

type PhoneKey = keyof typeof panelId | keyof typeof phoneId

/** A word or sentence of the panel or of the phone page, with its parts filled in. */
export type PhoneWords = (key: PhoneKey, parts?: Record<string, string | number>) => string

/** What every page is made with. */
export interface PhoneView {
  readonly language: Language
  readonly words: PhoneWords
  readonly now: Date
  /** The office's own; absent = that of this computer. */
  readonly timeZone?: string
  /** Name of the one who is signed in. */
  readonly me?: string
  /** A refusal to be shown before everything else. */
  readonly problem?: string | undefined
  /** Something was recorded just before. */
  readonly isRecorded?: boolean
}

const tables: Record<Language, PhoneWords> = {
  id: wordsOf<PhoneKey>({ ...panelId, ...phoneId }),
  en: wordsOf<PhoneKey>({ ...panelEn, ...phoneEn }),
}

export function phoneView(language: Language, clock: Pick<PhoneView, 'now' | 'timeZone'>): PhoneView {
  return { language, words: tables[language], ...clock }
}

/** The language that was chosen here, else the one a browser asks for first; Bahasa Indonesia for all but English. */
export function languageOf(chosen: string | undefined, accepted: string | undefined): Language {
  if (chosen === 'id' || chosen === 'en') return chosen
  return /^\s*en\b/i.test(accepted ?? '') ? 'en' : 'id'
}
