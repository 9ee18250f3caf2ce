import type {
  FinishStep,
  JudgeKelengkapan,
  ResumeCase,
  ReturnToApplicant,
} from '#shared/schema/case-command.ts'
import { storedItem } from './stored-item.ts'

/** Commands that may wait on this computer for the server; every other is only given while it answers. */
export type QueuedCommand =
  | { readonly type: 'judgeKelengkapan'; readonly command: JudgeKelengkapan }
  | { readonly type: 'finishStep'; readonly command: FinishStep }
  | { readonly type: 'returnToApplicant'; readonly command: ReturnToApplicant }
  | { readonly type: 'resumeCase'; readonly command: ResumeCase }

export interface WaitingCommand {
  readonly queued: QueuedCommand
  readonly accountId: string
  readonly nip: string
  /** ISO instant at which the person did it. */
  readonly at: string
}

export interface RefusedCommand {
  readonly commandId: string
  readonly caseId: string
  readonly nip: string
  readonly sentence: string
}

/** What was done on this computer and the office does not have yet, in the order it was done. */
export interface OutboxContent {
  readonly waiting: readonly WaitingCommand[]
  readonly refused: readonly RefusedCommand[]
}

/** Written by the background alone; the panel reads how much waits. */
export const outboxItem = storedItem<OutboxContent>('local', 'outbox')
