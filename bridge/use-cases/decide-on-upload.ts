import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { uploadCard } from '#shared/domain/upload-card.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { UploadCard } from '#shared/schema/board.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { recordDecision } from './record-decision.ts'

interface OnUpload {
  readonly commandId: string
  readonly runId: string
}

export interface RecordedUpload {
  readonly seq: number
  readonly card: UploadCard
}

interface UploadStory<Command> {
  readonly command: Command
  readonly decide: (
    run: UploadRun,
    attempt: Attempt<Command> & { readonly tx: RecordReader },
  ) => Decision | Promise<Decision>
}

/** Runs one command on an upload; the answer is the run in figures as it stands then. */
export async function decideOnUpload<Command extends OnUpload>(
  ports: Ports,
  actor: Actor,
  { command, decide }: UploadStory<Command>,
): Promise<RecordedUpload> {
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'upload', id: command.runId },
    decide: async (tx, attempt) => decide(await findUpload(tx, actor, command.runId), { ...attempt, tx }),
  })
  const run = await findUpload(ports.store, actor, command.runId)
  return { seq, card: uploadCard(run, ports.clock.now()) }
}

/** A run for somebody who may see it; for anybody else there is none. */
export async function findUpload(reader: RecordReader, actor: Actor, runId: string): Promise<UploadRun> {
  const run = await reader.find('upload', runId)
  if (!run || !maySee(actor, 'upload', run)) throw new DomainError('upload-not-found')
  return run
}
