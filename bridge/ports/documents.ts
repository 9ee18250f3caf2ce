import type { KeptKind } from '#shared/schema/document.ts'
import { StoreProblem } from './store-problem.ts'

/** A document by its content, and by the person it is about. */
export interface DocumentName {
  readonly personId: string
  /** SHA-256 of the plain bytes, hex. */
  readonly hash: string
}

export interface KeptDocument {
  readonly kind: KeptKind
  readonly bytes: Uint8Array
}

/** What a sweep leaves alone: every document that the record names, and what was kept or asked for after `before`. */
export interface DocumentSweep {
  readonly named: AsyncIterable<DocumentName>
  readonly before: Date
}

export interface SweptDocuments {
  readonly files: number
  readonly bytes: number
}

/**
 * Attached documents, and the files of uploads, each sealed under the key of the person or record it is about.
 *
 * Promises of every provider (`test/contract/documents.contract.ts`):
 * - When `keep` resolves the document survives a power cut; the same content about the same person is kept once.
 * - What a durable event names is found after every restart, also where nothing else is known of its person. Until then
 *   a restart may lose whose it is, of a person that the log has no subject record of: who named nothing sends it again.
 * - Nothing of content, kind of document, person or hash can be read from the names or bytes that lie on the disk.
 * - Once the person is forgotten (`EventStore.forget`) it cannot be read, here or in any copy that was made before.
 * - What comes back is what was kept, or `DocumentDamaged`; never other bytes.
 */
export interface Documents {
  /** Resolves to the hash. */
  keep(document: KeptDocument & Pick<DocumentName, 'personId'>): Promise<string>
  /** Undefined where it was never kept, or its person was forgotten. */
  find(name: DocumentName): Promise<{ readonly kind: KeptKind; readonly size: number } | undefined>
  read(name: DocumentName): Promise<KeptDocument | undefined>
  /**
   * Takes away what nothing names, and whatever lies under a key that is gone. What is kept or found while it runs
   * stays, so that a document found inside a transaction is there when that has named it.
   */
  sweep(sweep: DocumentSweep): Promise<SweptDocuments>
}

/** A document is not what was kept. Nothing was changed. */
export class DocumentDamaged extends StoreProblem {
  override name = 'DocumentDamaged'

  constructor(file: string, cause?: unknown) {
    super(`Dokumen di ${file} rusak. Tidak ada yang diubah; pulihkan berkas itu dari cadangan terakhir.`, {
      cause,
    })
  }
}
