/** A column of a printed table; `width` wraps its cells, without it the widest cell decides. */
interface TextColumn {
  title: string
  width?: number
}

const gap = '  '

/** Rows as a plain-text table with aligned columns; a cell that is too wide goes on in the next line. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const all = [columns.map(({ title }) => title), ...rows]
  const widths = columns.map((column, index) => {
    const widest = Math.max(...all.map((row) => row[index]?.length ?? 0))
    return Math.min(column.width ?? widest, widest)
  })
  const printed = all.map((row) => printRow(row, widths))
  const rule = widths.map((width) => '─'.repeat(width)).join(gap)
  return [printed[0], rule, ...printed.slice(1)].join('\n')
}

function printRow(row: readonly string[], widths: readonly number[]): string {
  const cells = widths.map((width, index) => wrapText(row[index] ?? '', width))
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, index) => (cells[index]?.[line] ?? '').padEnd(width))
      .join(gap)
      .trimEnd(),
  ).join('\n')
}

/** Text in lines of at most `width` characters, broken at spaces, a longer word anywhere. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, Math.max(1, width)))
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ').flatMap((word) => piecesOf(word, width))) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else {
      line = line ? `${line} ${word}` : word
    }
  }
  return [...lines, line]
}

function piecesOf(word: string, width: number): string[] {
  const pieces: string[] = []
  for (let at = 0; at < word.length; at += width) pieces.push(word.slice(at, at + width))
  return pieces
}
