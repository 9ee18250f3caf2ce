import { namedDocuments } from '#shared/domain/documents/named-documents.ts'
import { personOfLetter } from '#shared/domain/letter/letter-details.ts'
import { personOfCase } from '#shared/domain/person-of-case.ts'
import { personOfUpload, personOfUploadFile } from '#shared/domain/person-of-upload.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import { recordOf } from '#shared/schema/records.ts'
import type { Subject } from '#shared/schema/subject.ts'
import type { RecordsBelow } from './record-layer.ts'

/** The people whose keys seal the documents that the events name; `records` as they stand after the events. */
export function ownersOfDocuments(
  events: readonly NewEvent[],
  records: Pick<RecordsBelow, 'find'>,
): Set<string> {
  const owners = new Set<string>()
  for (const event of events) {
    if (namedDocuments(event).length === 0) continue
    const { kind, id } = recordOf(event)
    if (kind === 'letter') owners.add(personOfLetter(id))
    for (const owner of ofUpload(event)) owners.add(owner)
    const caseFile = kind === 'case' || kind === 'participants' ? records.find('case', id) : undefined
    if (caseFile) owners.add(personOfCase(caseFile))
  }
  return owners
}

/** Its workbook lies under its own key, each PDF under that of its rows. */
function ofUpload(event: NewEvent): readonly string[] {
  if (event.type !== 'upload.planned' && event.type !== 'upload.rows-added') return []
  const ofRun = event.type === 'upload.planned' && event.workbook.kept ? [personOfUpload(event.runId)] : []
  const ofRows = event.rows.flatMap(({ fileHash }) =>
    fileHash ? [personOfUploadFile(event.runId, fileHash)] : [],
  )
  return [...ofRun, ...ofRows]
}

/**
 * A subject record that tells nothing of its person but under which key the documents lie: a start learns whose a key
 * is from subject records alone. It goes with the person like any other.
 */
export function ownerOfDocuments(personId: string): Subject {
  return { id: `documents:${personId}`, personId, kind: 'text', data: {} }
}
