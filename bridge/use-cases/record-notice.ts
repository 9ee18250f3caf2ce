import type { Ports } from '#bridge/ports/ports.ts'
import { decideRecordNotice } from '#shared/domain/record-notice.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordNotice } from '#shared/schema/step-kind-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Records how telling the applicant went. */
export function recordNotice(ports: Ports, actor: Actor, command: RecordNotice): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideRecordNotice })
}
