import type { DomainErrorCode } from '../errors.ts'
import type { TableKind } from '../schema/document.ts'
import { hasBytesAt } from './find-bytes.ts'

/** What speaks against a table by its bytes alone; whether it can be read as one shows when it is. */
export function inspectTable(
  bytes: Uint8Array,
  declared: TableKind,
): Extract<DomainErrorCode, `document-${string}`> | undefined {
  if (bytes.length === 0) return 'document-empty'
  if (declared === 'xlsx') return hasBytesAt(bytes, 'PK\x03\x04', 0) ? undefined : 'document-damaged'
  return bytes.includes(0) ? 'document-damaged' : undefined
}
