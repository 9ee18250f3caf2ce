import type { ErrorPlace } from '../errors.ts'

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/

/**
 * Puts the parts of a place where a sentence names them: a date as people here write it, `23/11/2026`; a part that is
 * not known stays an ellipsis. In `{count|row|rows}` the first word is taken where the part is 1, else the second.
 */
export function fillSentence(sentence: string, place: ErrorPlace): string {
  const part = (name: string) => (Object.hasOwn(place, name) ? place[name] : undefined)
  return sentence
    .replaceAll(/\{(\w+)\|[^}]*\}/g, (words, name: string) => {
      const [, one = '', many = ''] = words.slice(1, -1).split('|')
      return part(name) === '1' ? one : many
    })
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => part(name)?.replace(ISO_DATE, '$3/$2/$1') || '…')
}
