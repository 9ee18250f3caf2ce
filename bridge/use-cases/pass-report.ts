import type { Ports } from '#bridge/ports/ports.ts'
import { decidePassReport } from '#shared/domain/pass-report.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { PassReport } from '#shared/schema/step-kind-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Records that a report came to its next station. */
export function passReport(ports: Ports, actor: Actor, command: PassReport): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decidePassReport })
}
