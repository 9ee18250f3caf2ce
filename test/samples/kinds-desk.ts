import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { anActor, anOpenedCase, MONDAY, uuid } from '../factories.ts'
import { walkStep } from '../walk-case.ts'
import { kindsSop } from './kinds-sop.ts'

export const kinds = kindsSop()
/** Somebody who has every right of role and pelaksana. */
export const every = anActor(
  'semua',
  ['tu', 'petugas', 'supervisor'],
  kinds.pelaksana.map(({ id }) => id),
)
export const named = anActor('lain', ['petugas'], ['analis', 'jafung', 'kaban'])
const ways: Record<string, string> = { usul: 'terima', putus: 'setuju' }

/** A berkas of every kind of step, which stands in this one. */
export function at(stepId: string): CaseFile {
  let caseFile = anOpenedCase(kinds)
  while (caseFile.current !== stepId)
    caseFile = walkStep(kinds, caseFile, { outcomeId: ways[caseFile.current ?? ''] })
  return caseFile
}

/** A command on it, on Monday. */
export function ask<C extends object>(command: C, actor: Actor = every) {
  return { command: { commandId: uuid(9), caseId: uuid(1000), ...command }, actor, now: MONDAY }
}
