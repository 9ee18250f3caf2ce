import { findBytes } from './find-bytes.ts'

/** Readers look for a PDF header, and browsers for markup, no further than here. */
const HEAD = 1024
/** The end record of a ZIP with the longest comment there is. */
const ZIP_TAIL = 22 + 65_535

/**
 * Whether a file that is one thing by its beginning would be taken for another by a program that looks elsewhere: a
 * ZIP (also DOCX, JAR, APK) from its end, a PDF or a web page from somewhere in its head.
 */
export function isPolyglot(bytes: Uint8Array): boolean {
  const head = bytes.subarray(1, HEAD)
  if (findBytes(head, '%PDF-') >= 0) return true
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  if (/<(!doctype\s+html|html|head|body|script|iframe|svg|\?php)\b/i.test(text)) return true
  return endsAsZip(bytes)
}

/** Its end record names the length of the comment that follows it, which must reach the end of the file. */
function endsAsZip(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.length - ZIP_TAIL)
  for (let at = findBytes(bytes, 'PK\x05\x06', from); at >= 0; at = findBytes(bytes, 'PK\x05\x06', at + 1)) {
    const comment = (bytes[at + 20] ?? 0) + (bytes[at + 21] ?? 0) * 256
    // Some readers forgive what follows the comment, so its entries count as well.
    if (at + 22 + comment === bytes.length || findBytes(bytes, 'PK\x01\x02') >= 0) return true
  }
  return false
}
