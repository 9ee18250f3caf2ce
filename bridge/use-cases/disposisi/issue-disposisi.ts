import type { Ports } from '#bridge/ports/ports.ts'
import { decideIssueDisposisi } from '#shared/domain/disposisi/issue-disposisi.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { IssueDisposisi } from '#shared/schema/issue-disposisi.ts'
import { decideOnCase, type RecordedCase } from '../decide-on-case.ts'
import { checkReceivers } from './check-receivers.ts'
import { receivedPosts } from './received-posts.ts'

/** Disposes a berkas to people of the office who are still there and may see it. */
export function issueDisposisi(ports: Ports, actor: Actor, command: IssueDisposisi): Promise<RecordedCase> {
  return decideOnCase(ports, actor, {
    command,
    decide: async (sop, caseFile, attempt) => {
      const { tx } = attempt
      await checkReceivers(tx, command, caseFile)
      const received = await receivedPosts(ports, tx, command)
      return decideIssueDisposisi(sop, caseFile, { ...attempt, received })
    },
  })
}
