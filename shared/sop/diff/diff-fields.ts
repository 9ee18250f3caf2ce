import { type SopChange, valueChange } from './sop-change.ts'
import { isSameValue, valueWords } from './value-words.ts'

/** What is compared: a part of the older SOP and the same part of the newer one. */
export interface Pair<Part> {
  readonly before: Part
  readonly after: Part
}

export interface FieldNames {
  /** Path of the part by ids, e.g. `steps.periksa`; empty for the SOP itself. */
  readonly where: string
  /** What a sentence calls the part, e.g. `Langkah "Memeriksa" (periksa)`. */
  readonly of: string
  /** What a sentence calls each field; one that is not named is called by its key. */
  readonly labels: Readonly<Record<string, string>>
  /** Fields that are compared elsewhere, or that say nothing (`note`). */
  readonly except?: readonly string[]
}

/** Compares two parts field by field. A field that nobody gave a name is compared as well: nothing goes unseen. */
export function diffFields(
  { before, after }: Pair<object>,
  { where, of, labels, except = [] }: FieldNames,
): SopChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys
    .filter((key) => !except.includes(key))
    .flatMap((key): SopChange[] => {
      const [one, other]: unknown[] = [Reflect.get(before, key), Reflect.get(after, key)]
      if (isSameValue(one, other)) return []
      const label = `${of ? `${of}: ` : ''}${labels[key] ?? key}`
      const path = where ? `${where}.${key}` : key
      if (isTexts(one) && isTexts(other)) return diffTexts({ before: one, after: other }, path, label)
      const words = [valueWords(one), valueWords(other)] as const
      if (words[0] === words[1]) {
        return [{ kind: 'changed', where: path, sentence: `${label} berubah.` }]
      }
      return valueChange({ where: path, label }, ...words)
    })
}

/** Two lists of texts: what came, what went; only where nothing did, that their order changed. */
function diffTexts({ before, after }: Pair<readonly string[]>, where: string, label: string): SopChange[] {
  const changes = [
    ...before
      .filter((text) => !after.includes(text))
      .map(
        (text): SopChange => ({
          ...{ kind: 'removed', where, before: text },
          sentence: `${label}: "${text}" dihapus.`,
        }),
      ),
    ...after
      .filter((text) => !before.includes(text))
      .map(
        (text): SopChange => ({
          ...{ kind: 'added', where, after: text },
          sentence: `${label}: "${text}" ditambahkan.`,
        }),
      ),
  ]
  if (changes.length > 0) return changes
  return [{ kind: 'moved', where, sentence: `${label}: urutannya berubah.` }]
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
