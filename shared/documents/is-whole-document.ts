import type { DocumentKind } from '../schema/document.ts'
import { findBytes, hasBytesAt } from './find-bytes.ts'

/** Whether nothing of it is missing, as far as its own marks tell: not cut off while it was scanned or sent. */
export function isWholeDocument(kind: DocumentKind, bytes: Uint8Array): boolean {
  return { pdf: isWholePdf, jpg: isWholeJpeg, png: isWholePng }[kind](bytes)
}

/** What may follow the end of a PDF: line ends and the zeros some scanners fill up with. */
const BLANK = new Set([0, 9, 10, 13, 26, 32])

/** Ends with its end mark, and names where its table of objects lies. */
function isWholePdf(bytes: Uint8Array): boolean {
  let end = bytes.length
  while (end > 0 && BLANK.has(bytes[end - 1] ?? -1)) end--
  return hasBytesAt(bytes, '%%EOF', end - 5) && findBytes(bytes, 'startxref', Math.max(0, end - 2048)) >= 0
}

/** Its segments lead to a picture with a size, and the picture to its end. Cameras may append what is theirs. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  let hasSize = false
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = wordAt(bytes, at + 2)
    if (length < 2) return false
    if (isFrame(marker)) hasSize = wordAt(bytes, at + 5) > 0 && wordAt(bytes, at + 7) > 0
    if (marker === 0xda) return hasSize && findBytes(bytes, '\xff\xd9', at + 2 + length) >= 0
    at += 2 + length
  }
  return false
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which share their numbers. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Its chunks lead from the header to the end mark, and nothing follows. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!hasBytesAt(bytes, 'IHDR', 12) || bytes.length < 24) return false
  if (view.getUint32(16) === 0 || view.getUint32(20) === 0) return false
  let hasPicture = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const next = at + 12 + length
    if (hasBytesAt(bytes, 'IDAT', at + 4)) hasPicture = true
    if (hasBytesAt(bytes, 'IEND', at + 4)) return hasPicture && next === bytes.length
    at = next
  }
  return false
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
}
