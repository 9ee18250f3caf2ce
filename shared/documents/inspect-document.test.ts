import { describe, expect, test } from 'vitest'
import type { DocumentKind } from '../schema/document.ts'
import { inspectDocument } from './inspect-document.ts'

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

const pdf = latin(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n',
)
const png = join(
  latin('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0....'),
  latin('\0\0\0\x02IDATxx....\0\0\0\0IEND....'),
)
const jpg = latin(
  '\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0\x3f\0\xd2\xff\xd9',
)
/** The end record of a ZIP with one entry, its comment as long as it says. */
const zip = latin(`PK\x03\x04${'.'.repeat(30)}PK\x01\x02${'.'.repeat(42)}PK\x05\x06${'\0'.repeat(18)}`)
const zipAround = (end: string) => {
  const comment = `startxref\n9\n${end}`
  return join(
    pdf,
    latin(
      `PK\x01\x02${'.'.repeat(42)}PK\x05\x06${'\0'.repeat(16)}${String.fromCharCode(comment.length)}\0${comment}`,
    ),
  )
}

describe('what it says it is', () => {
  test.each<[DocumentKind, Uint8Array]>([
    ['pdf', pdf],
    ['pdf', join(pdf, latin('\r\n\0\0'))],
    ['png', png],
    ['jpg', jpg],
    // Telephones append what is theirs after the picture.
    ['jpg', join(jpg, latin('SEFT trailer of a camera'))],
  ])('a whole %s is taken', (kind, bytes) => {
    expect(inspectDocument(bytes, kind)).toEqual({ ok: true, kind })
  })
})

describe('what it is not', () => {
  test.each<[string, Uint8Array, DocumentKind, string]>([
    ['nothing', latin(''), 'pdf', 'document-empty'],
    ['a text', latin('Kepada Yth.'), 'pdf', 'document-kind-refused'],
    ['a program', latin('MZ\x90\0'), 'pdf', 'document-kind-refused'],
    ['a ZIP, as DOCX is', zip, 'pdf', 'document-kind-refused'],
    ['the test virus', latin('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR'), 'pdf', 'document-kind-refused'],
    ['a web page', latin('<!doctype html><script>'), 'jpg', 'document-kind-refused'],
    ['an SVG', latin('<svg xmlns="http://www.w3.org/2000/svg">'), 'png', 'document-kind-refused'],
    ['a GIF', latin('GIF89a'), 'png', 'document-kind-refused'],
    ['a PDF with something before it', join(latin('\n'), pdf), 'pdf', 'document-kind-refused'],
    ['a picture named PDF', jpg, 'pdf', 'document-disguised'],
    ['a PDF named picture', pdf, 'jpg', 'document-disguised'],
    ['a PNG named JPG', png, 'jpg', 'document-disguised'],
    ['a PDF that is a ZIP as well', join(pdf, zip), 'pdf', 'document-polyglot'],
    ['a PDF that ends rightly and is a ZIP as well', zipAround('%%EOF'), 'pdf', 'document-polyglot'],
    ['a picture that is a ZIP as well', join(jpg, zip), 'jpg', 'document-polyglot'],
    ['a ZIP with zeros after it', join(jpg, zip, latin('\0\0\0')), 'jpg', 'document-polyglot'],
    ['a picture that is a PDF as well', join(jpg.subarray(0, 6), pdf, jpg), 'jpg', 'document-polyglot'],
    [
      'a picture with a script in it',
      join(jpg.subarray(0, 6), latin('<ScRipt>'), jpg),
      'jpg',
      'document-polyglot',
    ],
    [
      'a PDF with a web page in its head',
      join(latin('%PDF-1.4\n%<html>\n'), pdf),
      'pdf',
      'document-polyglot',
    ],
    [
      'an encrypted PDF',
      join(latin('%PDF-1.4\n'), latin('trailer << /Encrypt 9 0 R >>\nstartxref\n9\n%%EOF')),
      'pdf',
      'document-encrypted',
    ],
    ['a PDF cut off', pdf.subarray(0, -12), 'pdf', 'document-damaged'],
    ['a PDF with a tail', join(pdf, latin('X5O!P%@AP EICAR')), 'pdf', 'document-damaged'],
    ['a PDF of which only the ends are there', latin('%PDF-1.4\n%%EOF'), 'pdf', 'document-damaged'],
    ['a JPG cut off', jpg.subarray(0, -2), 'jpg', 'document-damaged'],
    ['a JPG without a picture', latin('\xff\xd8\xff\xe0\0\x04ab\xff\xd9'), 'jpg', 'document-damaged'],
    [
      'a JPG of no size',
      latin('\xff\xd8\xff\xc0\0\x0b\x08\0\0\0\0\xff\xda\0\x04..\xff\xd9'),
      'jpg',
      'document-damaged',
    ],
    ['a PNG cut off', png.subarray(0, -4), 'png', 'document-damaged'],
    ['a PNG with a tail', join(png, latin('x')), 'png', 'document-damaged'],
    [
      'a PNG whose chunk leads nowhere',
      latin('\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR\0\0\0\x01\0\0\0\x01'),
      'png',
      'document-damaged',
    ],
  ])('%s is refused', (_what, bytes, declared, fault) => {
    expect(inspectDocument(bytes, declared)).toMatchObject({ ok: false, fault })
  })

  test('every beginning of each, and every single byte changed, ends in an answer', () => {
    for (const [kind, bytes] of [
      ['pdf', pdf],
      ['png', png],
      ['jpg', jpg],
    ] as const) {
      for (let at = 0; at < bytes.length - 1; at++) {
        expect(inspectDocument(bytes.subarray(0, at), kind).ok).toBe(false)
        const changed = Uint8Array.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ 255
        expect(typeof inspectDocument(changed, kind).ok).toBe('boolean')
      }
    }
  })
})
