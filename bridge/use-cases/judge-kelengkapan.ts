import type { Ports } from '#bridge/ports/ports.ts'
import { decideJudgeKelengkapan } from '#shared/domain/judge-kelengkapan.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { JudgeKelengkapan } from '#shared/schema/case-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Gives one kelengkapan its verdict, or takes it back. */
export function judgeKelengkapan(
  ports: Ports,
  actor: Actor,
  command: JudgeKelengkapan,
): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideJudgeKelengkapan })
}
