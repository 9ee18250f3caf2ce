import type { CaseFile } from '#shared/schema/case-file.ts'
import type { EventOf } from '#shared/schema/event.ts'

/** A berkas after it was routed, or after somebody began to keep out of it; he holds it no longer. */
export function withRouteEvent(
  caseFile: CaseFile,
  event: EventOf<'case.routed' | 'case.recused' | 'case.recusal-lifted'>,
): CaseFile {
  if (event.type === 'case.routed') {
    const { route: _before, ...rest } = caseFile
    return {
      ...rest,
      ...(event.route && { route: event.route }),
      ...(caseFile.audience && { audience: [...caseFile.audience, ...event.audience] }),
    }
  }
  if (event.type === 'case.recusal-lifted') {
    const { recusals = [], ...rest } = caseFile
    const left = recusals.filter(
      ({ accountId, cause }) => accountId !== event.accountId || cause !== 'participant',
    )
    return { ...rest, ...(left.length > 0 && { recusals: left }) }
  }
  const { accountId, cause, at, reasonId } = event
  const { holder, ...rest } = caseFile
  return {
    ...rest,
    ...(holder !== undefined && holder !== accountId && { holder }),
    recusals: [...(caseFile.recusals ?? []), { accountId, cause, at, ...(reasonId && { reasonId }) }],
  }
}
