/** One line of pasted text as a person counts them, from 1, with its cells. */
export interface PastedLine {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Text as a spreadsheet puts it on the clipboard: cells by tab, lines by line break; a cell that holds either, or a
 * quote, is quoted and its quotes doubled. A quote elsewhere is only a quote. Text without a tab whose lines all hold
 * semicolons is read as such a table. Lines without content are left out, but counted.
 */
export function splitCells(text: string): PastedLine[] {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
  const sign = signOf(plain)
  const lines: PastedLine[] = []
  let cells: string[] = []
  let at = 0
  let line = 1
  while (at <= plain.length) {
    const cell = readCell(plain, at, sign)
    cells.push(clean(cell.text))
    at = cell.end + 1
    if (plain[cell.end] === sign) continue
    if (cells.some((each) => each !== '')) lines.push({ line, cells })
    cells = []
    line += 1
  }
  return lines
}

function signOf(text: string): string {
  if (text.includes('\t')) return '\t'
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 0 && lines.every((line) => line.includes(';')) ? ';' : '\t'
}

/** The cell that begins at `at`, and where the sign or line break after it lies. */
function readCell(text: string, at: number, sign: string): { text: string; end: number } {
  const quoted = text[at] === '"' ? readQuoted(text, at) : undefined
  const isWhole =
    quoted && (quoted.end >= text.length || text[quoted.end] === sign || text[quoted.end] === '\n')
  if (isWhole) return quoted
  let end = at
  while (end < text.length && text[end] !== sign && text[end] !== '\n') end += 1
  return { text: text.slice(at, end), end }
}

function readQuoted(text: string, at: number): { text: string; end: number } | undefined {
  let end = at + 1
  for (;;) {
    const quote = text.indexOf('"', end)
    if (quote < 0) return undefined
    if (text[quote + 1] !== '"')
      return { text: text.slice(at + 1, quote).replaceAll('""', '"'), end: quote + 1 }
    end = quote + 2
  }
}

/** Line breaks inside a cell, no-break spaces and runs of spaces become one space; invisible signs go. */
function clean(cell: string): string {
  return cell
    .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '')
    .replaceAll(/[\s\u00A0\u2007\u202F]+/g, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
}
