import type { CaseFile } from '#shared/schema/case-file.ts'
import { type Refusal, refuse } from './decision.ts'

/** The refusal to close a collective berkas while rows of it are still on their way. */
export function refuseBehind({ number, participants }: CaseFile): Refusal | undefined {
  const { behind = 0, returned = 0 } = participants ?? {}
  if (behind + returned === 0) return undefined
  return refuse('participants-behind', { number, count: String(behind + returned) })
}
