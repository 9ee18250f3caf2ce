import type { Ports } from '#bridge/ports/ports.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ReturnDraft } from '#shared/schema/return-draft.ts'
import { planReturnLetter } from './plan-return-letter.ts'

/** The letter that would go out with the open return of a berkas; nothing is recorded and no number is taken. */
export async function readReturnDraft(ports: Ports, actor: Actor, caseId: string): Promise<ReturnDraft> {
  const { returns: _returns, ...draft } = await planReturnLetter(
    ports,
    { reader: ports.store, actor },
    caseId,
  )
  return draft
}
