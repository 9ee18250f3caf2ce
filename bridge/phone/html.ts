/** Markup that stands in markup as it is; everything else is text and becomes it. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Piece = Html | string | number | false | undefined | readonly Piece[]

/**
 * A template of markup. What is put into it is shown as text, whatever it holds; only what another template made is
 * markup. Attributes must be written in double quotes.
 */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(parts.reduce((made, part, at) => made + markupOf(pieces[at - 1]) + part))
}

function markupOf(piece: Piece): string {
  if (piece === undefined || piece === false) return ''
  if (piece instanceof Html) return piece.text
  if (typeof piece === 'object') return piece.map(markupOf).join('')
  return String(piece).replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
