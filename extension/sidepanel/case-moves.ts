import type { CaseCard, Person } from '#shared/schema/board.ts'

export type CaseMove = 'note' | 'hold' | 'reassign' | 'withdraw' | 'cancel' | 'reopen' | 'recuse'

/**
 * Moves of a berkas beside its step that this person's roles allow; the server decides again. Whoever keeps out of it
 * may only note something.
 */
export function caseMoves(
  card: CaseCard,
  { roles }: Pick<Person, 'roles'>,
  { keepsOut = false }: { readonly keepsOut?: boolean } = {},
): CaseMove[] {
  if (keepsOut) return ['note']
  const isDesk = roles.includes('petugas') || roles.includes('tu')
  const isSupervisor = roles.includes('supervisor')
  if (card.status === 'closed' || card.status === 'ended') return isSupervisor ? ['note', 'reopen'] : ['note']
  return [
    'note',
    ...(card.status === 'open' ? (['hold', 'reassign'] as const) : []),
    ...(isDesk ? (['withdraw'] as const) : []),
    ...(roles.includes('tu') || isSupervisor ? (['cancel'] as const) : []),
    'recuse',
  ]
}
