import type { Ports } from '#bridge/ports/ports.ts'
import { refuse } from '#shared/domain/decision.ts'
import { decideJudgeKelengkapan } from '#shared/domain/judge-kelengkapan.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { JudgeKelengkapan } from '#shared/schema/case-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'
import { judgeParticipants } from './participants/judge-participants.ts'
import { onOneRow } from './participants/on-one-row.ts'
import { goesHimself } from './participants/rows-by-nip.ts'

/** Gives one kelengkapan its verdict, or takes it back: for the whole berkas, or for the one row that is named. */
export function judgeKelengkapan(
  ports: Ports,
  actor: Actor,
  { row: no, ...command }: JudgeKelengkapan,
): Promise<RecordedCase> {
  if (no === undefined) {
    return decideOnCase(ports, actor, {
      command,
      decide: async (sop, caseFile, attempt) =>
        (await goesHimself(attempt.tx, actor, caseFile))
          ? refuse('participants-own', { number: caseFile.number })
          : decideJudgeKelengkapan(sop, caseFile, attempt),
    })
  }
  const { itemId, verdict, ...onStep } = command
  return onOneRow(
    judgeParticipants(ports, actor, { ...onStep, items: { [itemId]: verdict }, rows: [{ no }] }),
  )
}
