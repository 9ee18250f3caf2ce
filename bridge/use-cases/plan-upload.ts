import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { isPersonalFlow } from '#shared/domain/is-personal-flow.ts'
import { isReached } from '#shared/domain/organisation/is-reached.ts'
import { keysOf } from '#shared/domain/organisation/keys-of.ts'
import { decidePlanUpload } from '#shared/domain/plan-upload.ts'
import { uploadCard } from '#shared/domain/upload-card.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { PlanUpload } from '#shared/schema/upload-run.ts'
import { checkFilesKept } from './check-files-kept.ts'
import { findUpload, type RecordedUpload } from './decide-on-upload.ts'
import { recordDecision } from './record-decision.ts'

/** Plans a run of checked rows, where wanted for a berkas that exists. */
export async function planUpload(ports: Ports, actor: Actor, command: PlanUpload): Promise<RecordedUpload> {
  const { runId, caseId } = command
  await checkFilesKept(ports, command)
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'upload', id: runId },
    decide: async (tx, attempt) => {
      if (await tx.find('upload', runId)) throw new DomainError('upload-already-planned')
      const caseFile = caseId === undefined ? undefined : await tx.find('case', caseId)
      if (caseId !== undefined && !(caseFile && isReached(actor, caseFile))) {
        throw new DomainError('case-not-found')
      }
      const accountNip = isPersonalFlow(command.flow) ? await nipOf(tx, actor) : undefined
      return decidePlanUpload({
        ...attempt,
        accountNip,
        audience: caseFile ? caseFile.audience : keysOf(actor),
      })
    },
  })
  return { seq, card: uploadCard(await findUpload(ports.store, actor, runId), ports.clock.now()) }
}

/** The NIP of the planner, where the office has recorded one. */
async function nipOf(tx: RecordReader, { id }: Actor): Promise<string | undefined> {
  const account = await tx.find('account', id)
  return account && (await tx.subject(account.subjectId))?.data.nip
}
