import type { Ports } from '#bridge/ports/ports.ts'
import { decideSetTargetDate } from '#shared/domain/rules/set-target-date.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { SetTargetDate } from '#shared/schema/rule-command.ts'
import { decideOnCase, type RecordedCase } from '../decide-on-case.ts'

/** Sets the date that steps of a berkas must be done before. */
export function setTargetDate(ports: Ports, actor: Actor, command: SetTargetDate): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideSetTargetDate })
}
