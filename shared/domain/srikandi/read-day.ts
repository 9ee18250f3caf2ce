const MONTHS = [
  ...['januari', 'februari', 'maret', 'april', 'mei', 'juni'],
  ...['juli', 'agustus', 'september', 'oktober', 'november', 'desember'],
]

/** A day as it stands on an Indonesian page (day before month), as a date; undefined where it is none. */
export function readDay(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu),?\s+/, '')
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(plain)
  if (iso) return dateOf(iso[1], iso[2], iso[3])
  const figures = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(plain)
  if (figures) return dateOf(figures[3], figures[2], figures[1])
  const words = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})(?!\d)/.exec(plain)
  const month = MONTHS.findIndex((name) => name === words?.[2] || name.slice(0, 3) === words?.[2])
  return words && month >= 0 ? dateOf(words[3], String(month + 1), words[1]) : undefined
}

function dateOf(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : undefined
}
