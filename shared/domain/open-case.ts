import { checkNip } from '#shared/asn/nip.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { OpenCase } from '#shared/schema/open-case.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { saidOtherwise } from './said-otherwise.ts'
import { firstStep, moveTo } from './step-flow.ts'

/** Series of agenda numbers that cases are counted in. */
export const CASE_SERIES = 'berkas'

export interface Opening extends Attempt<OpenCase> {
  /** Next free number of the series in `year`, the local year of `now`. */
  readonly number: number
  readonly year: number
  readonly calendar: CaseFile['calendar']
  /** Subject record of this NIP, where the office knows the person already. */
  readonly knownPersonId?: string | undefined
  /** What that record says of the person. */
  readonly knownAs?: Subject['data'] | undefined
  /** Unit that it will belong to; undefined in an office without a structure. */
  readonly unitId?: string | undefined
  /** When the letter that opens it was received. */
  readonly receivedAt?: string | undefined
  /** Of a child: the step that waits for it. Its applicant is the parent's. */
  readonly parent?: CaseFile['parent']
}

/** An agenda number as it is written. */
export function agendaNumber({ number, year }: Pick<Opening, 'number' | 'year'>): string {
  return `${String(number).padStart(4, '0')}/${year}`
}

/** Opens a berkas on a SOP version; it keeps that version and the calendar's to its end. */
export function decideOpenCase(sop: Sop, opening: Opening): Decision {
  const { command, number, year, calendar } = opening
  const { kind, name, nip } = command.applicant
  if (kind !== 'none' && name === undefined && !opening.parent) return refuse('applicant-needs-name')
  if (nip !== undefined && !checkNip(nip).valid) return refuse('nip-invalid')
  if (command.serviceTypeId !== undefined && !serviceTypeOf(sop, command.serviceTypeId)) {
    return refuse('service-type-not-in-sop', { type: command.serviceTypeId, sop: sop.title })
  }
  const subject = applicantOf(opening)
  const note = noteOf(opening)
  const subjectId = subject ? subject.id : opening.knownPersonId
  return accept(
    [
      { type: 'register.number-taken', ...stamp(opening), series: CASE_SERIES, year, number },
      {
        type: 'case.opened',
        ...stamp(opening),
        caseId: command.caseId,
        number: agendaNumber(opening),
        sop: { id: sop.id, version: sop.version },
        calendar,
        applicant: { kind, ...(subjectId && { subjectId }) },
        ...(command.targetOn && { targetOn: command.targetOn }),
        ...(command.serviceTypeId && { serviceTypeId: command.serviceTypeId }),
        ...(command.letterId && { letterId: command.letterId }),
        ...(opening.receivedAt && { receivedAt: opening.receivedAt }),
        ...(opening.unitId && { unitId: opening.unitId }),
        ...(opening.parent && { parent: opening.parent }),
        ...moveTo(sop, firstStep(sop).id),
      },
      ...linkToLetter(opening),
      ...(note
        ? [{ type: 'case.noted' as const, ...stamp(opening), caseId: command.caseId, noteId: note.id }]
        : []),
    ],
    [subject, note].filter((each) => each !== undefined),
  )
}

/** The letter learns which berkas it opened. */
function linkToLetter(opening: Opening): NewEvent[] {
  const { letterId, caseId } = opening.command
  return letterId === undefined ? [] : [{ type: 'letter.case-linked', ...stamp(opening), letterId, caseId }]
}

/** What the counter wrote of a person the office knows otherwise: it is not lost. */
function noteOf({ command, knownPersonId, knownAs, parent }: Opening): Subject | undefined {
  if (knownPersonId === undefined || !knownAs || parent) return undefined
  const text = saidOtherwise(command.applicant, knownAs)
  if (text === undefined) return undefined
  return { id: `text:${command.commandId}`, personId: knownPersonId, kind: 'text', data: { text } }
}

function serviceTypeOf(sop: Sop, id: string) {
  return sop.serviceTypes?.items.find((type) => type.id === id)
}

function applicantOf({ command, knownPersonId, parent }: Opening): Subject | undefined {
  const { kind, ...fields } = command.applicant
  if (kind === 'none' || knownPersonId !== undefined || parent) return undefined
  const id = `person:${command.caseId}`
  const data = Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
  return { id, personId: id, kind: 'person', data }
}
