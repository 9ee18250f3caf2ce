import { settingWords } from './setting-words.ts'

/** A value of a SOP as a person would write it; undefined where it says nothing. */
export function valueWords(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return settingWords[value] ?? `"${value}"`
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(itemWords).join('; ')
  const { value: length, unit, original, text, title, ...rest } = value as Record<string, unknown>
  const waktu = typeof length === 'number' && typeof unit === 'string' ? `${length} ${unit}` : undefined
  const said = [waktu, original, text, title].find((each) => typeof each === 'string')
  const parts = Object.entries(rest).flatMap(([key, part]) => {
    const words = valueWords(part)
    return words === undefined ? [] : [`${key} ${words}`]
  })
  const beside = parts.length > 0 ? ` (${parts.join(', ')})` : ''
  return said === undefined ? parts.join(', ') || undefined : `"${String(said)}"${beside}`
}

function itemWords(item: unknown): string {
  return valueWords(item) ?? '–'
}

/** Whether two values say the same, whatever the order of their keys. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return stable(one) === stable(other)
}

function stable(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}
