import { fillSentence } from './fill-sentence.ts'

/** Speaks the sentences of one table by their names, with their parts filled in. */
export function wordsOf<Key extends string>(
  text: Readonly<Record<Key, string>>,
): (key: Key, parts?: Record<string, string | number>) => string {
  return (key, parts = {}) =>
    fillSentence(
      text[key],
      Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, String(value)])),
    )
}
