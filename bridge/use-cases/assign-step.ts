import type { Ports } from '#bridge/ports/ports.ts'
import { decideAssignStep } from '#shared/domain/assign-step.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { AssignStep } from '#shared/schema/step-kind-command.ts'
import { actorForCase } from './actor-for-case.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Finishes an assignment by naming who does the next step. */
export function assignStep(ports: Ports, actor: Actor, command: AssignStep): Promise<RecordedCase> {
  return decideOnCase(ports, actor, {
    command,
    decide: async (sop, caseFile, { tx, ...attempt }) => {
      const { holder, caseId } = command
      const named = await actorForCase(tx, { accountId: holder, caseId, now: attempt.now })
      return decideAssignStep(sop, caseFile, { ...attempt, named })
    },
  })
}
