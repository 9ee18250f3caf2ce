import { checkNip } from '#shared/asn/nip.ts'
import {
  type AddParticipants,
  MOST_PARTICIPANTS,
  type NewParticipant,
} from '#shared/schema/participant-command.ts'
import type { Subject } from '#shared/schema/subject.ts'
import type { Attempt } from '../attempt.ts'
import { refuse } from '../decision.ts'
import { participantSubjectId } from './participant-subject.ts'
import { collectRows, type RowsDecision, recordRows } from './record-rows.ts'
import { caseBarred, type RowsAtHand } from './rows-at-hand.ts'

interface Adding extends Attempt<AddParticipants> {
  /** The person that the office knows under a NIP already. */
  readonly personIdOf: (nip: string) => string | undefined
}

/** Takes people into a collective berkas; they go with it from where it stands. */
export function decideAddParticipants(atHand: RowsAtHand, adding: Adding): RowsDecision {
  const { sop, caseFile, list, byNip } = atHand
  const { command, personIdOf } = adding
  const { number, status, applicant, id } = caseFile
  const barred = caseBarred(caseFile)
  if (barred) return barred
  if (status !== 'open') return refuse('case-not-open', { number })
  if (applicant.kind === 'asn' || applicant.kind === 'pensioner')
    return refuse('participants-not-collective', { number })
  if (list.rows.length + command.rows.length > MOST_PARTICIPANTS)
    return refuse('participants-too-many', { most: String(MOST_PARTICIPANTS) })
  const unknownType = command.rows.find(({ serviceTypeId }) => !isServiceType(serviceTypeId))
  if (unknownType?.serviceTypeId)
    return refuse('service-type-not-in-sop', { type: unknownType.serviceTypeId, sop: sop.title })
  if (command.rows.some(({ nip }) => nip !== undefined && !checkNip(nip).valid)) return refuse('nip-invalid')

  const seen = new Set(byNip?.keys())
  let last = list.rows.length
  const collected = collectRows(command.rows, (row) => {
    if (row.nip !== undefined && seen.has(row.nip)) return { ok: false, why: 'participant-doubled' }
    if (row.nip !== undefined) seen.add(row.nip)
    last += 1
    const personId = row.nip === undefined ? undefined : personIdOf(row.nip)
    const { serviceTypeId } = row
    return {
      ok: true,
      entry: { no: last, ...(personId && { personId }), ...(serviceTypeId && { serviceTypeId }) },
      subjects: [subjectOf(row, { id: participantSubjectId(id, last), personId })],
    }
  })
  return recordRows(atHand, adding, { collected, what: { type: 'participants.added' } })

  function isServiceType(wanted: string | undefined): boolean {
    return wanted === undefined || (sop.serviceTypes?.items ?? []).some((type) => type.id === wanted)
  }
}

function subjectOf(
  { serviceTypeId: _type, ...fields }: NewParticipant,
  { id, personId = id }: { readonly id: string; readonly personId: string | undefined },
): Subject {
  const data = Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
  return { id, personId, kind: 'person', data }
}
