import type { Content } from 'pdfmake/interfaces.js'
import { paperText } from './paper-text.ts'

const DOTS = '.'.repeat(60)

/** `Label : value` under each other, the colons in one line; an empty value is left to a pen. */
export function labelRows(
  rows: readonly (readonly [label: string, value: string])[],
  labelWidth: number,
): Content {
  return {
    layout: {
      defaultBorder: false,
      paddingTop: () => 1,
      paddingBottom: () => 1,
      paddingLeft: () => 0,
      paddingRight: () => 4,
    },
    table: {
      widths: [labelWidth, 4, '*'],
      body: rows.map(([label, value]) => [
        paperText(label),
        ':',
        value === '' ? { text: DOTS, color: '#888888' } : paperText(value),
      ]),
    },
  }
}
