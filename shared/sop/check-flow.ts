import type { Outcome, Sop, SopStep } from '#shared/schema/sop.ts'
import { reachableSteps, stepsThatEnd } from './reachable-steps.ts'
import type { SopFault } from './sop-fault.ts'

/** Ways out that lead nowhere, steps nobody comes to, and steps nobody leaves. */
export function checkFlow(sop: Sop): SopFault[] {
  return [...sop.steps.flatMap(checkOutcomes), ...checkReach(sop)]
}

function checkOutcomes(step: SopStep, index: number): SopFault[] {
  const path = ['steps', index, 'outcomes']
  const outcomes = step.outcomes ?? []
  const faults = outcomes.flatMap((outcome, nth) => checkTarget(step, outcome, [...path, nth]))
  if (step.kind === 'decision' && outcomes.length < 2) {
    faults.push({
      severity: 'warning',
      code: 'decision-without-two-outcomes',
      path: outcomes.length ? path : ['steps', index],
      message: `Langkah keputusan "${step.id}" tidak punya dua hasil; tulis hasil yang lain, atau ganti jenis langkahnya.`,
    })
  }
  if (step.next !== undefined && outcomes.length > 0) {
    faults.push({
      severity: 'error',
      code: 'next-beside-outcomes',
      path: ['steps', index, 'next'],
      message: `Langkah "${step.id}" punya outcomes dan next sekaligus; hapus next, hasil sudah menunjuk langkah berikutnya.`,
    })
  }
  return faults
}

function checkTarget(step: SopStep, outcome: Outcome, path: (string | number)[]): SopFault[] {
  if (outcome.to !== undefined || outcome.refuses) return []
  const place = `Hasil "${outcome.id}" pada langkah "${step.id}"`
  return outcome.returnsTo
    ? [
        {
          severity: 'error',
          code: 'return-without-target',
          path,
          message: `${place} mengembalikan berkas tanpa menyebut langkah tempat berkas masuk lagi; isi to.`,
        },
      ]
    : [
        {
          severity: 'error',
          code: 'outcome-without-target',
          path,
          message: `${place} tidak menuju ke mana pun; isi to dengan id langkah, atau "end".`,
        },
      ]
}

function checkReach(sop: Sop): SopFault[] {
  const reachable = reachableSteps(sop)
  const ending = stepsThatEnd(sop)
  return sop.steps.flatMap(({ id }, index): SopFault[] => {
    const path = ['steps', index]
    if (!reachable.has(id))
      return [
        {
          severity: 'error',
          code: 'unreachable-step',
          path,
          message: `Langkah "${id}" tidak pernah dicapai; hubungkan dari langkah lain, atau hapus.`,
        },
      ]
    if (!ending.has(id))
      return [
        {
          severity: 'error',
          code: 'no-path-to-end',
          path,
          message: `Dari langkah "${id}" berkas tidak pernah selesai; beri jalan ke "end".`,
        },
      ]
    return []
  })
}
