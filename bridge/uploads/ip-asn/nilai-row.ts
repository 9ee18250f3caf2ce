import { type EntryKey, entryKeys } from './nilai-entry.ts'

/** A value to be read, or an entry to be filed, of one person. */
export interface NilaiRow {
  readonly nip: string
  /** Empty where the workbook does not name the person. */
  readonly nama: string
  /** Present = an entry that is filed. */
  readonly entry?: Readonly<Record<EntryKey, string>>
}

/** Reads the row back from the log, where its values are plain text; a forgotten one is a bug of the caller. */
export function readNilaiRow(data: Readonly<Record<string, string>>): NilaiRow {
  const value = (key: string): string => {
    const text = data[key]
    if (text === undefined) throw new Error(`The planned row lacks ${key}`)
    return text
  }
  const who = { nip: value('nip'), nama: value('nama') }
  if (value('jenis') !== 'isian') return who
  const entry = Object.fromEntries(entryKeys.map((key) => [key, value(key)])) as Record<EntryKey, string>
  return { ...who, entry }
}
