import type { Ports } from '#bridge/ports/ports.ts'
import { decideIssueDisposisi } from '#shared/domain/issue-disposisi.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { IssueDisposisi } from '#shared/schema/case-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Disposes a berkas to somebody of the office who is still there and may see it. */
export function issueDisposisi(ports: Ports, actor: Actor, command: IssueDisposisi): Promise<RecordedCase> {
  return decideOnCase(ports, actor, {
    command,
    decide: decideIssueDisposisi,
    check: async (tx, { to }) => {
      const receiver = await tx.find('account', to)
      const caseFile = await tx.find('case', command.caseId)
      const canTake = receiver && !receiver.disabledAt && caseFile && maySee(receiver, 'case', caseFile)
      if (!canTake) throw new DomainError('receiver-not-found', { account: to })
    },
  })
}
