import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { PassReport } from '#shared/schema/step-kind-command.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { leaveStep } from './leave-step.ts'
import { mayDo } from './may-do.ts'
import { isLastStation, nextStation } from './next-station.ts'
import { namedStep, stepForDoer } from './open-step.ts'
import { refuseToAct } from './organisation/refuse-to-act.ts'
import { readyToLeave } from './ready-to-leave.ts'
import { textAboutCase } from './text-about-case.ts'

/**
 * Records that the report has come to the next station of its line, by that station itself or by whoever carries the
 * report. Having come to the last one finishes the step.
 */
export function decidePassReport(sop: Sop, caseFile: CaseFile, attempt: Attempt<PassReport>): Decision {
  const { command, actor } = attempt
  const found = namedStep(sop, caseFile, command.stepId)
  if (!found.ok) return found
  const { step } = found
  const station = nextStation(sop, step, caseFile)
  if (!station) return refuse('step-has-no-report-line', { step: step.kegiatan })
  if (station.id !== command.station) return refuse('station-not-next', { station: station.jabatan })
  const barred = refuseToAct(actor, { sop, step, caseFile })
  if (barred) return barred
  // The berkas comes to the posts of the step; a station on the way of its report is asked by its pelaksana alone.
  const isStation = mayDo(actor, sop, { ...step, pelaksana: [station.id] })
  const mayRecord = isStation ? found : stepForDoer(sop, caseFile, { stepId: step.id, actor })
  if (!mayRecord.ok) return mayRecord
  const { note, documentHash } = command
  const text = note === undefined ? [] : [textAboutCase(caseFile, command.commandId, note)]
  const passed = {
    type: 'case.report-passed' as const,
    ...stamp(attempt),
    caseId: caseFile.id,
    stepId: step.id,
    station: station.id,
    ...(text[0] && { noteId: text[0].id }),
    ...(documentHash && { documentHash }),
  }
  if (!isLastStation(step, station)) return accept([passed], text)
  const ready = readyToLeave({ sop, caseFile, step }, command)
  if (!ready.ok) return ready
  const left = leaveStep({ sop, caseFile, step, outcome: ready.outcome }, attempt)
  if (!left.ok) return left
  return accept([passed, left.event], text)
}
