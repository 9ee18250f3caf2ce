import { findBytes } from './find-bytes.ts'

/** An encrypted PDF names its encryption dictionary in the trailer or in the dictionary of its xref stream. */
export function isEncryptedPdf(bytes: Uint8Array): boolean {
  const latin = new TextDecoder('latin1')
  for (let at = findBytes(bytes, '/Encrypt'); at >= 0; at = findBytes(bytes, '/Encrypt', at + 1)) {
    if (/^\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(latin.decode(bytes.subarray(at, at + 64)))) return true
  }
  return false
}
