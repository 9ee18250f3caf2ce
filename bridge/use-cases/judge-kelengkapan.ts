import type { Ports } from '#bridge/ports/ports.ts'
import { decideJudgeKelengkapan } from '#shared/domain/judge-kelengkapan.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { JudgeKelengkapan } from '#shared/schema/step-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'
import { judgeParticipants } from './participants/judge-participants.ts'
import { onOneRow } from './participants/on-one-row.ts'

/** Gives one kelengkapan its verdict, or takes it back: for the whole berkas, or for the one row that is named. */
export function judgeKelengkapan(
  ports: Ports,
  actor: Actor,
  { row: no, ...command }: JudgeKelengkapan,
): Promise<RecordedCase> {
  if (no === undefined) {
    return decideOnCase(ports, actor, { command, decide: decideJudgeKelengkapan })
  }
  const { itemId, verdict, ...onStep } = command
  return onOneRow(
    judgeParticipants(ports, actor, { ...onStep, items: { [itemId]: verdict }, rows: [{ no }] }),
  )
}
