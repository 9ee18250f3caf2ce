/** A label of a page and what stands beside or below it. */
export interface LabelledValue {
  readonly label: string
  readonly value: string
}

/**
 * Labels and values of a copied page: `Label : value`, `Label<tab>value`, or a label alone with the value in the lines
 * below it up to the next known label. Only known labels count: a text is full of colons.
 */
export function labelledValues(text: string, known: ReadonlySet<string>): LabelledValue[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const found: LabelledValue[] = []
  for (const [at, line] of lines.entries()) {
    const [, head = '', rest = ''] = /^([^:\t]+?)\s*(?:[:\t]\s*(.*))?$/.exec(line) ?? []
    const label = plainLabel(head)
    if (!known.has(label)) continue
    if (rest !== '') found.push({ label, value: rest })
    else for (const value of below(lines, at, known)) found.push({ label, value })
  }
  return found
}

/** The lines under a label that stands alone, up to an empty one or the next label. */
function below(lines: readonly string[], at: number, known: ReadonlySet<string>): string[] {
  const values: string[] = []
  for (const line of lines.slice(at + 1)) {
    const [head = ''] = line.split(/[:\t]/)
    if (known.has(plainLabel(head)) || (line === '' && values.length > 0)) break
    if (line !== '' && line !== ':') values.push(line.replace(/^:\s*/, ''))
  }
  return values
}

function plainLabel(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[*.]+$/, '')
    .trim()
}
