import { stepById } from '#shared/domain/step-flow.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import type { EventSources } from './event-sources.ts'

/**
 * The version that a berkas ran on at an instant (ISO): what happened then has the names of that version. At the very
 * instant of a migration, the one before it.
 */
export function sopThen({ sop, formerSops, caseFile }: EventSources['detail'], at: string): Sop {
  const before = caseFile.ranOn?.find(({ until }) => at <= until)
  return formerSops.find(({ id, version }) => id === before?.id && version === before.version) ?? sop
}

/** A step by the name it had then. */
export function stepThen(detail: EventSources['detail'], stepId: string, at: string): SopStep | undefined {
  return stepById(sopThen(detail, at), stepId) ?? stepById(detail.sop, stepId)
}
