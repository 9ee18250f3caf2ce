import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { ofThisVisit } from './of-this-visit.ts'

export interface Station {
  /** Id of the pelaksana. */
  readonly id: string
  readonly jabatan: string
}

/** The station a report has to come to next; undefined where it has arrived, or the SOP draws no line for it. */
export function nextStation(sop: Sop, step: SopStep, caseFile: CaseFile): Station | undefined {
  if (!step.reportingLine) return undefined
  const passed = ofThisVisit(caseFile, caseFile.reportPasses)
  const id = [...step.reportingLine.through, step.reportingLine.to][passed.length]
  if (id === undefined) return undefined
  return { id, jabatan: sop.pelaksana.find((each) => each.id === id)?.jabatan ?? id }
}

/** Whether the report has only its last station before it. */
export function isLastStation({ reportingLine }: SopStep, station: Station): boolean {
  return reportingLine?.to === station.id
}
