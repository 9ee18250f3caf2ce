import type { ErrorPlace } from '../errors.ts'

/** Puts the parts of a place where a sentence names them; a part that is not known stays an ellipsis. */
export function fillSentence(sentence: string, place: ErrorPlace): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const part = Object.hasOwn(place, name) ? place[name] : undefined
    return part === undefined || part === '' ? '…' : part
  })
}
