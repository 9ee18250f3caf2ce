import type { Ports } from '#bridge/ports/ports.ts'
import { decideReassignCase } from '#shared/domain/reassign-case.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ReassignCase } from '#shared/schema/case-move-command.ts'
import { actorForCase } from './actor-for-case.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Gives a berkas to another person who may do its step. */
export function reassignCase(ports: Ports, actor: Actor, command: ReassignCase): Promise<RecordedCase> {
  return decideOnCase(ports, actor, {
    command,
    decide: async (sop, caseFile, { tx, ...attempt }) => {
      const { holder, caseId } = command
      const named = await actorForCase(tx, { accountId: holder, caseId, now: attempt.now })
      return decideReassignCase(sop, caseFile, { ...attempt, named })
    },
  })
}
