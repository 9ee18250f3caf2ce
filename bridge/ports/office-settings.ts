import type { DocumentKind } from '#shared/schema/document.ts'
import type { Office } from '#shared/schema/office.ts'

/** What is known of the office itself. */
export interface OfficeSettings {
  /** Absent until the office has filled in `kantor.yaml`, or while that file cannot be used. */
  readonly office?: Office
  readonly logo?: { readonly kind: Exclude<DocumentKind, 'pdf'>; readonly bytes: Uint8Array }
}
