import type { Language } from '#shared/schema/language.ts'

/** A size as people read it: `812 kB`, `1,4 MB`. */
export function sizeWords(bytes: number, language: Language): string {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const inKilo = bytes / 1024
  if (inKilo < 1000) return `${Math.max(1, Math.round(inKilo)).toLocaleString(locale)} kB`
  return `${(inKilo / 1024).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`
}
