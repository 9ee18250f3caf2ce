import { describe, expect, test } from 'vitest'
import { caseCard } from '#shared/domain/case-card.ts'
import { END, stepById, targetOf } from '#shared/domain/step-flow.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Outcome, Sop, SopStep } from '#shared/schema/sop.ts'
import { anOpenedCase, MONDAY } from '../factories.ts'
import { takeUpAgain, walkStep } from '../walk-case.ts'
import { builtInIds, builtInSop } from './built-in-sop.ts'

interface Way {
  readonly step: SopStep
  readonly outcome: Outcome | undefined
}

/** Takes every way out of every step once, beginning each from a case that really got there, and looks at what is shown. */
function walkEveryWay(sop: Sop): { taken: Set<string>; ends: CaseFile[] } {
  const taken = new Set<string>()
  const ends: CaseFile[] = []
  const waiting = [anOpenedCase(sop)]
  for (let caseFile = waiting.pop(); caseFile; caseFile = waiting.pop()) {
    const step = stepById(sop, caseFile.current ?? '')
    if (!step) {
      ends.push(caseFile)
      continue
    }
    for (const outcome of step.outcomes ?? [undefined]) {
      const way = `${step.id} → ${outcome?.id ?? 'next'}`
      if (taken.has(way)) continue
      taken.add(way)
      const moved = walkStep(sop, caseFile, { outcomeId: outcome?.id })
      expect(shownOf(sop, moved), way).toEqual(wanted(sop, caseFile, { step, outcome }))
      if (moved.status !== 'returned') {
        waiting.push(moved)
        continue
      }
      const again = takeUpAgain(sop, moved)
      expect(shownOf(sop, again), `${way}, brought back`).toEqual(wanted(sop, moved, { step, outcome }))
      waiting.push(again)
    }
  }
  return { taken, ends }
}

/** What everybody sees of a berkas: how it stands, with whom, in which round, and whose time runs. */
function shownOf(sop: Sop, caseFile: CaseFile) {
  const personOf = (id: string) => ({ name: `Nama ${id}`, jabatan: '' })
  const sources = { sop, now: MONDAY, subjectOf: (id: string) => ({ text: `teks ${id}` }), personOf }
  const { number, status, current, clock, rounds, returnReason, steps } = caseCard(caseFile, sources)
  return {
    ...{ number, status, step: current?.id, by: current?.pelaksana, visit: current?.visit ?? 1 },
    ...{ runs: clock.running, returns: rounds?.applicant ?? 0, reason: returnReason?.code },
    marked: steps.filter(({ state }) => state === 'current').map(({ id }) => id),
    done: caseFile.visits.findLast(({ finishedAt }) => finishedAt)?.stepId,
  }
}

/** The same as the SOP has it, for a case that left a step by a way out, or that came back after a return. */
function wanted(sop: Sop, before: CaseFile, { step, outcome }: Way): ReturnType<typeof shownOf> {
  const comesBack = before.status === 'returned'
  const isReturn = outcome?.returnsTo === 'applicant' && !comesBack
  const to = stepById(sop, targetOf(sop, step, outcome))
  // Where it comes back to the applicant's own step, bringing it back is that step.
  const isBrought = comesBack && to?.clock === 'applicant'
  const target = isBrought ? targetOf(sop, to) : targetOf(sop, step, outcome)
  const next = stepById(sop, target)
  const isOver = target === END
  // A handover at the end is the receipt of the result: nothing is left to be handed over.
  const over = step.kind === 'handover' ? ('closed' as const) : ('done' as const)
  return {
    number: before.number,
    status: isReturn ? 'returned' : isOver ? over : 'open',
    step: next?.id,
    by:
      next && (next.pelaksana ?? []).map((id) => sop.pelaksana.find((each) => each.id === id)?.jabatan ?? id),
    visit: Math.max(1, before.visits.filter(({ stepId }) => stepId === target).length + (isReturn ? 0 : 1)),
    runs: isReturn ? 'applicant' : next?.clock,
    returns: before.returns.length + (isReturn ? 1 : 0),
    reason: isReturn ? (outcome?.reasonCode ?? 'isi') : undefined,
    marked: next ? [next.id] : [],
    done: isBrought ? to.id : step.id,
  }
}

describe.each(builtInIds)('%s', (id) => {
  test('is walked from its first step to its end through every outcome, each as the SOP has it', async () => {
    const sop = await builtInSop(id)
    const { taken, ends } = walkEveryWay(sop)
    const ways = sop.steps.flatMap(({ id: stepId, outcomes }) =>
      outcomes?.length ? outcomes.map((outcome) => `${stepId} → ${outcome.id}`) : [`${stepId} → next`],
    )
    expect([...taken].sort()).toEqual(ways.sort())
    expect(ends.length).toBeGreaterThan(0)
    expect(ends.filter(({ status }) => status !== 'done' && status !== 'closed')).toEqual([])
  })
})
