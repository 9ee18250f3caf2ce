/** What spreadsheet programs take for the beginning of a formula, also in the wide and small forms. */
const FORMULA = '=+\\-@＝＋－＠﹦﹢﹣﹫'

/** Where a cell may begin, also for a program that was told another separator than was used. */
const BEGINNING = new RegExp(
  `(^|[\\n,;|])([\\s"'\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff]*)(?=[${FORMULA}])`,
  'gu',
)

/** Digits with what numbers, dates and times are written with; and the two words that are values. */
const LIKE_NUMBER = /^((?=.*\d)[\d\s.,/:%()e-]+|true|false|benar|salah)$/iu

/**
 * A text as a CSV may hold it: what would begin a formula has an apostrophe before it, control characters are gone.
 * Anything else, a NIP among it, is left as it is.
 */
export function safeCell(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\t\r\v\f\u0085\u2028\u2029]/g, ' ')
    .replaceAll(/[^\P{Cc}\n]|\p{Cs}/gu, '')
    .replaceAll(BEGINNING, "$1$2'")
}

/** The same for Excel, which makes a number or a date of all that looks like one: 18 digits lose their last three. */
export function excelCell(text: string): string {
  const safe = safeCell(text)
  return LIKE_NUMBER.test(safe) && !safe.startsWith("'") ? `'${safe}` : safe
}
