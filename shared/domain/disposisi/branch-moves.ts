import type { DisposisiCard } from '#shared/schema/disposisi.ts'

export type BranchMove = 'read' | 'settle' | 'passOn' | 'withdraw'

/** What a person can do with a branch of the tree now, the likeliest first; the server decides again. */
export function branchMoves(branch: DisposisiCard, meId: string): BranchMove[] {
  const { state } = branch
  const moves: BranchMove[] = []
  const isMine = branch.to === meId
  if (isMine && state === 'unread') moves.push('read')
  if (isMine && state === 'read') moves.push('settle')
  if (isMine && (state === 'unread' || state === 'read' || state === 'passed-on')) moves.push('passOn')
  const isGiver = branch.from === meId || branch.sheet?.recordedBy === meId
  if (isGiver && state !== 'withdrawn' && state !== 'settled' && branch.readAt === undefined) {
    moves.push('withdraw')
  }
  // In the place of one's own that was withdrawn.
  if (branch.from === meId && state === 'withdrawn') moves.push('passOn')
  return moves
}
