import type { DomainErrorCode } from '../errors.ts'
import type { DocumentKind } from '../schema/document.ts'
import { hasBytesAt } from './find-bytes.ts'
import { isEncryptedPdf } from './is-encrypted-pdf.ts'
import { isPolyglot } from './is-polyglot.ts'
import { isWholeDocument } from './is-whole-document.ts'

type Fault = Extract<DomainErrorCode, `document-${string}`>
export type DocumentInspection =
  | { readonly ok: true; readonly kind: DocumentKind }
  | { readonly ok: false; readonly fault: Fault; readonly found?: DocumentKind }

/** Tells what a document is by its bytes alone; `declared` is what its sender says it is. */
export function inspectDocument(bytes: Uint8Array, declared: DocumentKind): DocumentInspection {
  if (bytes.length === 0) return { ok: false, fault: 'document-empty' }
  const kind = kindOf(bytes)
  if (!kind) return { ok: false, fault: 'document-kind-refused' }
  if (kind !== declared) return { ok: false, fault: 'document-disguised', found: kind }
  if (isPolyglot(bytes)) return { ok: false, fault: 'document-polyglot' }
  if (kind === 'pdf' && isEncryptedPdf(bytes)) return { ok: false, fault: 'document-encrypted' }
  if (!isWholeDocument(kind, bytes)) return { ok: false, fault: 'document-damaged' }
  return { ok: true, kind }
}

function kindOf(bytes: Uint8Array): DocumentKind | undefined {
  if (hasBytesAt(bytes, '%PDF-', 0)) return 'pdf'
  if (hasBytesAt(bytes, '\xff\xd8\xff', 0)) return 'jpg'
  return hasBytesAt(bytes, '\x89PNG\r\n\x1a\n', 0) ? 'png' : undefined
}
