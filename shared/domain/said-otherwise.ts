import type { OpenCase } from '#shared/schema/open-case.ts'

const LABELS = { name: 'nama', unit: 'unit kerja', contact: 'kontak' } as const

/**
 * What was said of an applicant otherwise than the office has it of that NIP, as a note for the berkas; undefined where
 * it is the same. The record of the person stays, for it is that of his other berkas too: a person decides.
 */
export function saidOtherwise(
  said: OpenCase['applicant'],
  known: Readonly<Record<string, string>>,
): string | undefined {
  const other = Object.entries(LABELS).flatMap(([field, label]) => {
    const text = said[field as keyof typeof LABELS]
    return text === undefined || isSame(text, known[field]) ? [] : [`${label}: ${text}`]
  })
  return other.length === 0 ? undefined : `Saat dibuka tertulis lain: ${other.join('; ')}.`
}

function isSame(one: string, other = ''): boolean {
  const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('id')
  return plain(one) === plain(other)
}
