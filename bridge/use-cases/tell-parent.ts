import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import { endIn, followChild, isTakenUp, reopenedChild } from '#shared/domain/follow-child.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import { sopOf } from './card-of-case.ts'

interface Ending extends Attempt<{ readonly commandId: string }> {
  readonly tx: RecordReader
  /** What the command makes of the child. */
  readonly events: readonly NewEvent[]
}

/** What the end of a child, or its going on after it, means to the berkas that waits for it; in the same transaction, so neither is without the other. */
export async function tellParent(
  ports: Ports,
  child: CaseFile,
  { tx, events, ...attempt }: Ending,
): Promise<readonly NewEvent[]> {
  const { id, parent } = child
  const how = endIn(events)
  const goesOn = isTakenUp(child, events)
  const parentCase = parent && (how || goesOn) ? await tx.find('case', parent.caseId) : undefined
  if (!parentCase) return []
  if (!how) return reopenedChild(parentCase, child, attempt)
  const sop = sopOf(ports, parentCase)
  const told = followChild({ sop, parent: parentCase }, { childId: id, how }, attempt)
  return [...told, ...(await tellParent(ports, parentCase, { ...attempt, tx, events: told }))]
}
