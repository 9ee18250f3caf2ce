import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Verdict } from '#shared/schema/verdict.ts'
import { stepOfNow } from './service-start.ts'

/** How often a berkas went back to the applicant, and how often the outside body sent it back to the office. */
export function caseRounds({ returns }: CaseFile): { readonly applicant: number; readonly outside: number } {
  const outside = returns.filter(({ from }) => from === 'outside').length
  return { applicant: returns.length - outside, outside }
}

/** The how manieth stay in the step it stands in, from 1. */
export function visitNumber({ visits }: CaseFile, stepId: string): number {
  return visits.filter((visit) => stepOfNow(visit) === stepId).length
}

/** The verdict that an item had when the step was left the last time; undefined in the first round. */
export function verdictOfLastRound(
  { visits }: CaseFile,
  stepId: string,
  itemId: string,
): Verdict | undefined {
  return visits.slice(0, -1).findLast((visit) => stepOfNow(visit) === stepId)?.kelengkapan[itemId]?.verdict
}
