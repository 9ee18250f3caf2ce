/** Where an ASCII text begins in the bytes, or -1. */
export function findBytes(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (hasBytesAt(bytes, text, at)) return at
  }
  return -1
}

/** Whether an ASCII text lies in the bytes at this place. */
export function hasBytesAt(bytes: Uint8Array, text: string, at: number): boolean {
  if (at < 0 || at + text.length > bytes.length) return false
  for (let part = 0; part < text.length; part++) {
    if (bytes[at + part] !== text.charCodeAt(part)) return false
  }
  return true
}
