import { describe, expect, test } from 'vitest'
import { stepById } from '#shared/domain/step-flow.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { anOpenedCase } from '../factories.ts'
import { takeUpAgain, walkStep } from '../walk-case.ts'
import { builtInIds, builtInSop } from './built-in-sop.ts'

/** Takes every way out of every step once, beginning each from a case that really got there. */
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
    for (const outcomeId of step.outcomes?.map(({ id }) => id) ?? [undefined]) {
      const way = `${step.id} → ${outcomeId ?? 'next'}`
      if (taken.has(way)) continue
      taken.add(way)
      const moved = walkStep(sop, caseFile, { outcomeId })
      waiting.push(moved.status === 'returned' ? takeUpAgain(sop, moved) : moved)
    }
  }
  return { taken, ends }
}

describe.each(builtInIds)('%s', (id) => {
  test('is walked from its first step to its end through every outcome', async () => {
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
