import type { Content } from 'pdfmake/interfaces.js'
import { paperText } from './paper-text.ts'

interface Signer {
  /** Stands first, e.g. the place and date. */
  readonly head?: string
  readonly jabatan: string
  /** A name that is not known stays a dotted line. */
  readonly name?: string
  readonly nip?: string
}

/** Room for one who signs with a pen; nothing is ever signed for him. Kept on one page. */
export function ttdBlock({ head, jabatan, name, nip }: Signer): Content {
  return {
    unbreakable: true,
    stack: [
      ...(head ? [paperText(head)] : []),
      paperText(jabatan),
      { text: '', margin: [0, 0, 0, 42] },
      name ? { ...paperText(name), bold: true } : { text: '.'.repeat(44) },
      ...(nip ? [{ text: `NIP ${nip}` }] : []),
    ],
  }
}
