import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import type { Attempt } from './attempt.ts'
import { type Refusal, refuse } from './decision.ts'
import { mayDo, mayDoInCase } from './may-do.ts'
import { keepsOut } from './organisation/bar-recused.ts'
import { refuseToAct } from './organisation/refuse-to-act.ts'
import { pelaksanaNames } from './pelaksana-names.ts'
import { refuseRecused } from './refuse-recused.ts'

/** A command that names who is to do a step. */
export interface Naming<Command> extends Attempt<Command> {
  /** The one that the command names, as the office knows him; undefined where it does not, or no longer. */
  readonly named: Actor | undefined
}

/** The refusal where the one who is named may not do the step: not his, or barred from it in this case. */
export function refuseUnfit(
  { command, named }: Naming<{ readonly holder: string }>,
  { sop, step, caseFile }: { readonly sop: Sop; readonly step: SopStep; readonly caseFile: CaseFile },
): Refusal | undefined {
  if (!named) return refuse('receiver-not-found', { account: command.holder })
  if (refuseRecused(named, caseFile)) return keepsOut(command.holder, caseFile)
  const barred = refuseToAct(named, { sop, step, caseFile })
  if (barred) return barred
  // A step still to come has come to no post yet: whoever is its pelaksana may be named for it.
  const isHere = caseFile.current === step.id
  if (isHere ? mayDoInCase(named, { sop, step, caseFile }) : mayDo(named, sop, step)) return undefined
  return refuse('receiver-may-not-do-step', {
    account: command.holder,
    step: step.kegiatan,
    pelaksana: pelaksanaNames(sop, step) || 'petugas / tu',
  })
}
