import type { Finding, LineOf } from '#shared/schema/finding.ts'
import { placeOf } from '#shared/schema/place-of.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { checkClock } from './check-clock.ts'
import { checkFlow } from './check-flow.ts'
import { checkGaps } from './check-gaps.ts'
import { checkKinds } from './check-kinds.ts'
import { checkReferences } from './check-references.ts'
import { checkSigning } from './check-signing.ts'
import { checkTimes } from './check-times.ts'

const weight = { error: 0, warning: 1, question: 2 }

/** Everything wrong, doubtful or open in a SOP, errors first. The caller adds the file's name. */
export function checkSop(sop: Sop, lineOf: LineOf): Omit<Finding, 'file'>[] {
  return [
    ...checkReferences(sop),
    ...checkSigning(sop),
    ...checkFlow(sop),
    ...checkTimes(sop),
    ...checkClock(sop),
    ...checkKinds(sop),
    ...checkGaps(sop),
  ]
    .sort((one, other) => weight[one.severity] - weight[other.severity])
    .map(({ path, ...fault }) => {
      const line = lineOf(path)
      return { ...fault, ...(line !== undefined && { line }), where: placeOf(path) }
    })
}
