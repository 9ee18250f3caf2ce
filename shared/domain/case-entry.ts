import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { participantSubjectIds } from './participant/participant-subject.ts'

/** The list row of a berkas whose last event happened at `changedAt`. */
export function caseEntry(caseFile: CaseFile, changedAt: string): CaseEntry {
  const {
    id,
    number,
    sop,
    applicant,
    participants,
    serviceTypeId,
    letterId,
    current,
    holder,
    unitId,
    audience,
  } = caseFile
  const { status, openedAt, revision } = caseFile
  return {
    id,
    number,
    sop,
    applicant,
    ...(participants && { participants: participantSubjectIds(caseFile) }),
    ...(serviceTypeId !== undefined && { serviceTypeId }),
    ...(letterId !== undefined && { letterId }),
    status,
    ...(current !== undefined && { current }),
    ...(holder !== undefined && { holder }),
    ...(unitId !== undefined && { unitId }),
    ...(audience && { audience }),
    openedAt,
    changedAt,
    revision,
  }
}
