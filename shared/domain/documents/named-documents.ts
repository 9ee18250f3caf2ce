import type { NewEvent } from '#shared/schema/event.ts'
import type { LetterOfUpload } from '#shared/schema/letter.ts'

/** SHA-256 of the documents that an event names: attached, scanned, signed, proof of a handover or a report, or sent to be uploaded. */
export function namedDocuments(event: NewEvent): string[] {
  return hashesOf(event).filter((hash) => hash !== undefined)
}

function hashesOf(event: NewEvent): readonly (string | undefined)[] {
  switch (event.type) {
    case 'case.document-attached':
      return [event.document.hash]
    case 'case.signed':
    case 'letter.signed':
    case 'letter.line-signed':
      return [event.signing.documentHash, event.signing.sheet?.scanHash]
    case 'case.disposisi-issued':
    case 'letter.disposisi-issued':
      return [event.disposisi.sheet?.scanHash]
    case 'case.handed-over':
    case 'case.closed':
    case 'case.report-passed':
      return [event.documentHash]
    case 'participants.handed-over':
      return [event.proofHash]
    case 'letter.registered':
      return [...event.letter.scans, keptOf(event.letter.ofUpload)]
    case 'letter.amended':
      return event.change.scans ?? []
    case 'upload.planned':
      return [event.workbook.kept && event.workbook.hash, ...event.rows.map(({ fileHash }) => fileHash)]
    case 'upload.rows-added':
      return event.rows.map(({ fileHash }) => fileHash)
    default:
      return []
  }
}

/** The workbook that a letter gives back, where it lies among the documents of the letter. */
function keptOf(given: LetterOfUpload | undefined): string | undefined {
  return given?.file === undefined ? given?.hash : undefined
}
