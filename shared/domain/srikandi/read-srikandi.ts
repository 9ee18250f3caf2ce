import type { SrikandiReading } from '#shared/schema/srikandi.ts'
import { type LabelledValue, labelledValues } from './labelled-values.ts'
import { readDay } from './read-day.ts'

type Field = 'number' | 'date' | 'receivers'

/**
 * Labels by field, those of a disposisi before those of any naskah. They are presumed, from the words of tata naskah dinas:
 * neither a page of Srikandi nor a manual was at hand, and they are to be checked on a real page. What is not found is
 * asked and never guessed.
 */
const LABELS: Record<Field, readonly (readonly string[])[]> = {
  number: [
    ['nomor disposisi', 'no. disposisi', 'no disposisi'],
    ['nomor naskah', 'nomor surat', 'no. naskah'],
  ],
  date: [
    ['tanggal disposisi', 'tgl. disposisi'],
    ['tanggal naskah', 'tanggal surat'],
  ],
  receivers: [
    ['tujuan disposisi', 'penerima disposisi', 'didisposisikan kepada', 'disposisi kepada'],
    ['diteruskan kepada', 'penerima', 'kepada', 'tujuan'],
  ],
}
const KNOWN = new Set([
  ...Object.values(LABELS).flat(2),
  ...['hal', 'perihal', 'isi disposisi', 'instruksi', 'catatan', 'status', 'asal naskah', 'pengirim', 'dari'],
  ...[
    'sifat naskah',
    'tingkat urgensi',
    'klasifikasi',
    'lampiran',
    'jenis naskah',
    'batas waktu',
    'tembusan',
  ],
])

/** What a pasted page of Srikandi says. A field is filled only where its label gives one answer. */
export function readSrikandi(text: string): SrikandiReading {
  const values = labelledValues(text, KNOWN)
  const numbers = answersOf('number', values)
  const days = answersOf('date', values)
  const dates = distinct(days.flatMap((each) => readDay(each) ?? []))
  const receivers = distinct(answersOf('receivers', values).flatMap(namesOf))
  const [link, ...links] = distinct(text.match(/https:\/\/[^\s"'<>]*srikandi[^\s"'<>]*/gi) ?? [])
  const [number] = numbers
  const [date] = dates
  return {
    fields: {
      ...(number !== undefined && numbers.length === 1 && { number }),
      ...(date !== undefined && dates.length === 1 && days.length === 1 && { date }),
      ...(receivers.length > 0 && { receivers }),
      ...(link !== undefined && links.length === 0 && { link }),
    },
    missing: [
      ...(numbers.length === 0 ? (['number'] as const) : []),
      ...(dates.length === 0 ? (['date'] as const) : []),
      ...(receivers.length === 0 ? (['receivers'] as const) : []),
    ],
    choices: [
      ...(numbers.length > 1 ? [{ field: 'number' as const, values: numbers }] : []),
      ...(dates.length > 0 && days.length > 1 ? [{ field: 'date' as const, values: dates }] : []),
    ],
  }
}

/** The answers under the first group of labels that has any. */
function answersOf(field: Field, values: readonly LabelledValue[]): string[] {
  for (const labels of LABELS[field]) {
    const found = values.filter(({ label }) => labels.includes(label)).map(({ value }) => value)
    if (found.length > 0) return distinct(found)
  }
  return []
}

/** `1. Kabid Mutasi; 2. Sekretaris` → two names. */
function namesOf(text: string): string[] {
  return text
    .split(/;|\s\|\s/)
    .map((name) => name.replace(/^\s*(\d{1,2}[.)]|[-•–])\s+/, '').trim())
    .filter((name) => name !== '')
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()))]
}
