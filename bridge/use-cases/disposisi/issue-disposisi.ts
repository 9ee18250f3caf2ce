import type { Ports } from '#bridge/ports/ports.ts'
import { decideIssueDisposisi } from '#shared/domain/disposisi/issue-disposisi.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { IssueDisposisi } from '#shared/schema/issue-disposisi.ts'
import { decideOnCase, findCase, type RecordedCase } from '../decide-on-case.ts'
import { checkReceivedPosts } from './check-received-posts.ts'
import { checkReceivers } from './check-receivers.ts'

/** Disposes a berkas to people of the office who are still there and may see it. */
export function issueDisposisi(ports: Ports, actor: Actor, command: IssueDisposisi): Promise<RecordedCase> {
  return decideOnCase(ports, actor, {
    command,
    decide: decideIssueDisposisi,
    check: async (tx) => {
      await checkReceivers(tx, command, await findCase(tx, actor, command.caseId))
      await checkReceivedPosts(ports, tx, command)
    },
  })
}
