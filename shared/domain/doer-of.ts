import type { Actor } from '#shared/schema/account.ts'
import type { Sheet, SheetInput } from '#shared/schema/sheet.ts'
import type { Attempt } from './attempt.ts'
import { type Refusal, refuse } from './decision.ts'

type Doer = { readonly ok: true; readonly doer: Actor; readonly sheet?: Sheet } | Refusal

/**
 * Whose act a command is: the actor's own, or that of the one who wrote on a sheet which TU records here. The rights
 * that count are the doer's; the recorder needs to be TU.
 */
export function doerOf({
  command: { sheet },
  actor,
  now,
  penman,
}: Attempt<{ readonly sheet?: SheetInput | undefined }>): Doer {
  if (!sheet) return { ok: true, doer: actor }
  if (!actor.roles.includes('tu')) return refuse('sheet-needs-tu')
  if (sheet.by === actor.id) return refuse('sheet-of-oneself')
  if (!penman) return refuse('doer-not-found', { account: sheet.by })
  if (sheet.onSheet > penman.today) return refuse('sheet-date-ahead', { date: sheet.onSheet })
  return {
    ok: true,
    doer: penman.account,
    sheet: {
      recordedBy: actor.id,
      recordedAt: now.toISOString(),
      onSheet: sheet.onSheet,
      ...(sheet.scanHash && { scanHash: sheet.scanHash }),
    },
  }
}
