import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ParticipantList } from '#shared/schema/participant.ts'
import type { MigrateCases } from '#shared/schema/rule-command.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { applyEvent } from '../apply-event.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, type Refusal, refuse } from '../decision.ts'
import { tallyParticipants } from '../participant/tally-participants.ts'
import { stepOfNow } from '../service-start.ts'
import { moveTo, stepById } from '../step-flow.ts'
import { textAboutCase } from '../text-about-case.ts'
import { isRunning } from './is-running.ts'
import { openVisitParts } from './open-visit-parts.ts'

interface Versions {
  readonly from: Sop
  readonly to: Sop
}

type Steps = MigrateCases['steps']

/**
 * Moves a running berkas to another SOP version, at the step that stands for the one it is in. Its history keeps the
 * names of the version it happened on, its clocks keep what they measured, and its calendar stays. What was recorded in
 * the open step goes along, or is named; `list` are the rows of a collective one.
 */
export function decideMigrateCase(
  { from, to, list }: Versions & { readonly list?: ParticipantList | undefined },
  caseFile: CaseFile,
  attempt: Attempt<Pick<MigrateCases, 'commandId' | 'steps' | 'reason'>>,
): Decision {
  const { number, sop, current = '' } = caseFile
  const { steps, reason, commandId } = attempt.command
  if (!isRunning(caseFile)) return refuse('case-not-running', { number })
  if (sop.id !== from.id || sop.version !== from.version) {
    return refuse('migration-other-version', { number, sop: `${sop.id} v${sop.version}` })
  }
  const fault = mappingFault({ from, to }, steps)
  if (fault) return fault
  const target = counterpartOf(to, steps, current)
  if (target === undefined) {
    return refuse('migration-hole', {
      number,
      step: stepById(from, current)?.kegiatan ?? current,
      id: current,
      sop: `${to.id} v${to.version}`,
    })
  }
  const { behind = 0, returned = 0, types = [] } = caseFile.participants ?? {}
  // Rows that stand elsewhere than their berkas have steps of their own, which the mapping says nothing of.
  if (behind + returned > 0)
    return refuse('participants-behind', { number, count: String(behind + returned) })
  const known = new Set(to.serviceTypes?.items.map(({ id }) => id))
  const type = [caseFile.serviceTypeId, ...types].find((each) => each !== undefined && !known.has(each))
  if (type !== undefined) return refuse('service-type-not-in-sop', { type, sop: to.title })
  const passed = new Set([current, ...caseFile.visits.flatMap((visit) => stepOfNow(visit) ?? [])])
  const counterparts = [...passed].flatMap((id) => {
    const other = counterpartOf(to, steps, id)
    return other === undefined ? [] : [[id, other]]
  })
  const text = textAboutCase(caseFile, commandId, reason)
  const migrated = {
    type: 'case.migrated' as const,
    ...stamp(attempt),
    caseId: caseFile.id,
    sop: { id: to.id, version: to.version },
    counterparts: Object.fromEntries(counterparts),
    ...openVisitParts({ from, to, target }, caseFile),
    ...moveTo(to, target),
    reasonId: text.id,
  }
  if (!caseFile.participants || !list) return accept([migrated], [text])
  // The figures of the rows are those of what the new step asks for.
  const participants = tallyParticipants(to, applyEvent<'case'>(caseFile, migrated), list)
  const counted = { type: 'case.participants-changed' as const, ...stamp(attempt), caseId: caseFile.id }
  return accept([migrated, { ...counted, participants }], [text])
}

/** A mapping that names a step which neither version has is a slip, whatever berkas it is for. */
export function mappingFault({ from, to }: Versions, steps: Steps): Refusal | undefined {
  if (from.id === to.id && from.version === to.version) {
    return refuse('migration-to-itself', { sop: `${to.id} v${to.version}` })
  }
  for (const [old, next] of Object.entries(steps)) {
    if (!stepById(from, old)) return refuse('step-not-in-sop', { step: old, sop: named(from) })
    if (!stepById(to, next)) return refuse('step-not-in-sop', { step: next, sop: named(to) })
  }
  return undefined
}

/** The step a mapping names, else the one of the same id; undefined where the new version has neither. */
function counterpartOf(to: Sop, steps: Steps, id: string): string | undefined {
  const named = Object.hasOwn(steps, id) ? steps[id] : undefined
  return named ?? stepById(to, id)?.id
}

function named({ title, version }: Sop): string {
  return `${title} versi ${version}`
}
