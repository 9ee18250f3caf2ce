import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ImportCases, RunningCaseRow } from '#shared/schema/case-import.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Register } from '#shared/schema/register.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { numberRanges } from '../agenda/number-ranges.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision } from '../decision.ts'
import { agendaNumber, CASE_SERIES } from '../open-case.ts'
import { moveTo } from '../step-flow.ts'

/** A row whose SOP, step and people were found. */
export interface FoundCase {
  readonly row: RunningCaseRow
  readonly caseId: string
  readonly sop: Sop
  readonly calendar: CaseFile['calendar']
  readonly stepId: string
  readonly unitId?: string | undefined
  readonly holder?: string | undefined
  readonly serviceTypeId?: string | undefined
  readonly knownPersonId?: string | undefined
}

interface Importing extends Attempt<ImportCases> {
  /** Those that are new. */
  readonly fresh: readonly FoundCase[]
  /** The beginning of a local day as an instant: paper tells no hour. */
  readonly startOf: (date: string) => string
}

/**
 * Takes over running berkas at the step where they stand. Their numbers are taken; those between stay open, for what
 * stands under them is not known here. Nothing is said of the steps before.
 */
export function decideImportCases(register: Register | undefined, importing: Importing): Decision {
  const { command, fresh } = importing
  if (fresh.length === 0) return accept([])
  const numbers = fresh.map(({ row }) => row.number)
  const last = register?.last ?? 0
  const ahead = numbers.filter((number) => number > last)
  const isUntouched = last === 0 && register?.first === undefined
  const first = isUntouched && Math.min(...ahead) > 1 ? Math.min(...ahead) : undefined
  const open = between(first ?? last + 1, ahead)
  const people = new Map<string, string>()
  const opened = fresh.map((found) => openedAs(found, importing, people))
  return accept(
    [
      {
        type: 'register.imported',
        ...stamp(importing),
        series: CASE_SERIES,
        year: command.year,
        numbers: numberRanges(numbers),
        waiting: open,
        sisipan: [],
        ...(first !== undefined && { first }),
      },
      ...opened.map(({ event }) => event),
    ],
    opened.flatMap(({ subject }) => (subject ? [subject] : [])),
  )
}

/** What lies between numbers that are taken, from `start` on. */
function between(start: number, ahead: readonly number[]): { from: number; to: number }[] {
  let next = start
  return numberRanges(ahead).flatMap(({ from, to }) => {
    const hole = { from: next, to: from - 1 }
    next = to + 1
    return hole.to >= hole.from ? [hole] : []
  })
}

function openedAs(
  found: FoundCase,
  importing: Importing,
  people: Map<string, string>,
): { event: NewEvent; subject: Subject | undefined } {
  const { row, caseId, sop } = found
  const { command, startOf } = importing
  const { receivedOn, stepSince, nip, line } = row
  const known = found.knownPersonId ?? (nip === undefined ? undefined : people.get(nip))
  const subject = known === undefined ? applicantOf(found) : undefined
  if (subject && nip !== undefined) people.set(nip, subject.id)
  const subjectId = row.applicant === 'none' ? undefined : (known ?? subject?.id)
  const counted = command.countFromPaper
  return {
    subject,
    event: {
      type: 'case.opened',
      ...stamp(importing),
      caseId,
      number: agendaNumber({ number: row.number, year: command.year }),
      sop: { id: sop.id, version: sop.version },
      calendar: found.calendar,
      applicant: { kind: row.applicant, ...(subjectId && { subjectId }) },
      ...(found.serviceTypeId && { serviceTypeId: found.serviceTypeId }),
      ...(found.unitId && { unitId: found.unitId }),
      ...(found.holder && { holder: found.holder }),
      ...(counted && receivedOn && { receivedAt: startOf(receivedOn) }),
      imported: {
        ...{ fileHash: command.fileHash, line },
        ...(receivedOn && { receivedOn }),
        ...(stepSince && { stepSince }),
        ...(counted && stepSince && { stepStartedAt: startOf(stepSince) }),
      },
      ...moveTo(sop, found.stepId),
    },
  }
}

function applicantOf({ row, caseId }: FoundCase): Subject | undefined {
  const { applicant, name, nip } = row
  if (applicant === 'none') return undefined
  const id = `person:${caseId}`
  return { id, personId: id, kind: 'person', data: { ...(name && { name }), ...(nip && { nip }) } }
}
