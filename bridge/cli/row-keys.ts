import type { RowKey } from '#shared/schema/participant-command.ts'
import { CliWrongUse } from './cli-io.ts'

const MOST = 5000

/** Rows as a person names them: `1-5,9`, a NIP, or a nomor usulan. */
export function rowKeys(text: string): RowKey[] {
  const keys = text.split(',').flatMap((part) => keysOf(part.trim()))
  if (keys.length > MOST) throw new CliWrongUse(`Sebut paling banyak ${MOST} baris sekaligus.`)
  return keys
}

/** One row: its number in the berkas, a NIP, or a nomor usulan. */
export function rowKey(text: string): RowKey {
  const plain = text.replaceAll(/[\s']/g, '')
  if (/^\d{1,4}$/.test(plain)) return { no: Number(plain) }
  return /^\d{18}$/.test(plain) ? { nip: plain } : { nomorUsulan: text.trim() }
}

function keysOf(part: string): RowKey[] {
  const [, first, last] = /^(\d{1,4})\s*-\s*(\d{1,4})$/.exec(part) ?? []
  if (part === '') throw new CliWrongUse('Baris belum disebut; tulis misalnya 1-5,9.')
  if (first === undefined || last === undefined) return [rowKey(part)]
  const [from, to] = [Number(first), Number(last)]
  if (from > to) throw new CliWrongUse(`Rentang baris "${part}" terbalik; tulis ${to}-${from}.`)
  return Array.from({ length: to - from + 1 }, (_, at) => ({ no: from + at }))
}
