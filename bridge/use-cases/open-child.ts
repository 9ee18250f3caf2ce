import type { Ports } from '#bridge/ports/ports.ts'
import { CASE_SERIES } from '#shared/domain/open-case.ts'
import { decideOpenChild } from '#shared/domain/open-child.ts'
import { stepById } from '#shared/domain/step-flow.ts'
import { subSopOf } from '#shared/domain/sub-sop-of.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { OpenChild } from '#shared/schema/step-kind-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'
import { nextNumber } from './next-number.ts'
import { sopInForce } from './sops/sop-in-force.ts'

/** Opens the berkas that a sub-SOP step waits for, on the version in force of the SOP that is named. */
export function openChild(ports: Ports, actor: Actor, command: OpenChild): Promise<RecordedCase> {
  return decideOnCase(ports, actor, {
    command,
    decide: async (sop, caseFile, { tx, ...attempt }) => {
      if (await tx.find('case', command.childId)) throw new DomainError('case-already-open')
      const chosen = await sopInForce(ports, tx, { sopId: childSopId(ports, command, { sop, caseFile }) })
      if (!chosen.ok) return chosen
      const { sop: childSop, calendar, ref } = chosen
      const numbered = {
        ...(await nextNumber(tx, CASE_SERIES, { now: attempt.now, calendar })),
        calendar: ref,
        unitId: caseFile.unitId,
      }
      return decideOpenChild(sop, caseFile, { ...attempt, childSop, numbered })
    },
  })
}

/** The SOP that the document names; where it names none, or one that the office has not, the one a person chose. */
function childSopId(
  { catalogue }: Ports,
  { stepId, sopId }: OpenChild,
  { sop, caseFile }: { readonly sop: Sop; readonly caseFile: CaseFile },
): string {
  const step = stepById(sop, stepId)
  const namedId = step && subSopOf(sop, step, caseFile)
  const named = namedId === undefined ? undefined : catalogue.sop(namedId)
  if (named && sopId !== undefined && sopId !== named.id) {
    throw new DomainError('sub-sop-other', { sop: named.id })
  }
  const chosen = named?.id ?? sopId
  if (chosen === undefined) throw new DomainError('sub-sop-unnamed', { step: step?.kegiatan ?? stepId })
  return chosen
}
