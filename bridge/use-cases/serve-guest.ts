import type { Ports } from '#bridge/ports/ports.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ServeGuest } from '#shared/schema/serve-guest.ts'
import { assignStep } from './assign-step.ts'
import type { RecordedCase } from './decide-on-case.ts'
import { derivedCommandId } from './derived-command-id.ts'
import { finishStep } from './finish-step.ts'
import { judgeKelengkapan } from './judge-kelengkapan.ts'
import { openCase } from './open-case.ts'

/**
 * Opens a berkas and finishes its steps, each an act of its own under an id that follows from the command's. The first
 * refusal is thrown and ends it; what was recorded before stays, and the same command given again goes on from there.
 */
export async function serveGuest(
  ports: Ports,
  actor: Actor,
  { steps, ...opening }: ServeGuest,
): Promise<RecordedCase> {
  const { commandId, caseId } = opening
  let recorded = await openCase(ports, actor, opening)
  for (const { stepId, present, holder, note } of steps) {
    const on = (part: string) => ({
      caseId,
      stepId,
      commandId: derivedCommandId(commandId, `${stepId} ${part}`),
    })
    for (const itemId of present)
      await judgeKelengkapan(ports, actor, { ...on(`present ${itemId}`), itemId, verdict: 'ada' })
    const done = { ...on('done'), ...(note !== undefined && { note }) }
    recorded = await (holder === undefined
      ? finishStep(ports, actor, done)
      : assignStep(ports, actor, { ...done, holder }))
  }
  return recorded
}
