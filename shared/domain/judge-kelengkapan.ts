import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { JudgeKelengkapan } from '#shared/schema/step-command.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { kelengkapanOfStep, verdictOn } from './kelengkapan-of-step.ts'
import { openStep } from './open-step.ts'

/** Gives one kelengkapan its verdict; `belum` takes it back. */
export function decideJudgeKelengkapan(
  sop: Sop,
  caseFile: CaseFile,
  attempt: Attempt<JudgeKelengkapan>,
): Decision {
  const { command, actor } = attempt
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const item = kelengkapanOfStep(sop, found.step, caseFile).find(({ id }) => id === command.itemId)
  if (!item) return refuse('item-not-in-step', { item: command.itemId, step: found.step.kegiatan })
  if (verdictOn(caseFile, item.id) === command.verdict)
    return refuse('item-verdict-same', { item: item.text })
  return accept([
    {
      type: 'case.kelengkapan-judged',
      ...stamp(attempt),
      caseId: caseFile.id,
      stepId: found.step.id,
      itemId: item.id,
      verdict: command.verdict,
    },
  ])
}
