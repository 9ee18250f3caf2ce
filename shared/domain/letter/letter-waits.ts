import type { Letter } from '#shared/schema/letter.ts'
import { openBranches } from '../disposisi/open-branches.ts'

/** Whether somebody still has to do something with a letter: dispose it, settle a branch, sign or send it. */
export function letterWaits({ direction, status, disposisi, caseIds, srikandi, imported }: Letter): boolean {
  if (direction === 'outgoing') return status === 'concept' || status === 'signed'
  // What became of it was written in the agenda of before.
  if (imported && disposisi.length === 0) return false
  if (disposisi.length === 0) return caseIds.length === 0 && !srikandi?.length
  const { unread, unfinished } = openBranches(disposisi)
  return unread.length + unfinished.length > 0
}
