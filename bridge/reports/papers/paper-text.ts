import type { ContentText } from 'pdfmake/interfaces.js'

/** Letters beyond those that the first font has, by the font that has them. */
const ARABIC = '\\u0600-\\u06ff\\u0750-\\u077f\\u08a0-\\u08ff\\ufb50-\\ufdff\\ufe70-\\ufefc'
const RUNS = new RegExp(
  `([${ARABIC}](?:[${ARABIC}\\s]*[${ARABIC}])?)|([\\u0180-\\u02bf\\u1e00-\\u1e9f]+)`,
  'u',
)
/** A word longer than any in Indonesian; without a place to break it would push a table off the page. */
const LONG_WORD = /\S{24,}/gu
const PIECE = /.{12}(?=.)/gu
/** Where a reader expects a word to be broken, before anywhere else. */
const JOINT = /(?<=[/_;,-])/u

/** A phrase up to this long stays on one line, so that its words keep their order from right to left. */
const PHRASE = 60

/**
 * A text as it is set: without what cannot be seen and would only confuse (controls, marks that turn the direction),
 * Arabic and rarer Latin letters in the fonts that have them. What no font has is set as an empty box.
 */
export function paperText(text: string): ContentText {
  const shown = text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\t\r\v\f]/g, ' ')
    .replaceAll(/[^\P{Cc}\n]|\p{Cf}|\p{Cs}/gu, '')
    .replaceAll(LONG_WORD, breakable)
  return { text: runsOf(shown) }
}

function breakable(word: string): string {
  const parts = word.split(JOINT)
  return parts.map((part) => (part.length < 24 ? part : part.replaceAll(PIECE, '$&\u200b'))).join('\u200b')
}

interface Run {
  readonly text: string
  readonly font?: string
}

function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let rest = text
  for (let found = RUNS.exec(rest); found; found = RUNS.exec(rest)) {
    const [whole, arabic] = found
    if (found.index > 0) runs.push({ text: rest.slice(0, found.index) })
    if (arabic === undefined) runs.push({ text: whole, font: 'Extended' })
    else
      runs.push({
        text: arabic.length <= PHRASE ? arabic.replaceAll(/\s+/g, '\u00a0') : arabic,
        font: 'Arabic',
      })
    rest = rest.slice(found.index + whole.length)
  }
  return rest === '' && runs.length > 0 ? runs : [...runs, { text: rest }]
}
