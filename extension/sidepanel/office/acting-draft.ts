import { signal } from '@preact/signals'
import type { Acting } from '#shared/schema/organisation.ts'

export type ActingCapacity = Acting['capacity']

/** Nothing is chosen beforehand but the day it begins, which is mostly today. */
export function createActingDraft(today: string) {
  const capacity = signal<ActingCapacity | undefined>(undefined)
  const fields = {
    postId: signal(''),
    accountId: signal(''),
    byPostId: signal(''),
    throughPostId: signal(''),
    number: signal(''),
    on: signal(''),
    from: signal(today),
    to: signal(''),
  }
  const sopIds = signal<readonly string[]>([])
  // One form is one acting: sent twice it is still the same.
  const id = crypto.randomUUID()

  return {
    ...fields,
    capacity,
    sopIds,
    toggleSop(sopId: string): void {
      const others = sopIds.value.filter((each) => each !== sopId)
      sopIds.value = others.length < sopIds.value.length ? others : [...others, sopId]
    },
    /** The acting as it is to be recorded; undefined while something of it is missing. */
    acting(): Acting | undefined {
      const { postId, accountId, byPostId, throughPostId, number, on, from, to } = Object.fromEntries(
        Object.entries(fields).map(([name, { value }]) => [name, value.trim()]),
      ) as Record<keyof typeof fields, string>
      if (!capacity.value || !postId || !from || !to) return undefined
      const term = { id, postId, from, to, ...(sopIds.value.length > 0 && { sopIds: [...sopIds.value] }) }
      if (capacity.value === 'stand-in') {
        return accountId ? { capacity: 'stand-in', ...term, accountId } : undefined
      }
      if (!number || !on) return undefined
      const letter = { number, on }
      switch (capacity.value) {
        case 'an':
          return byPostId ? { capacity: 'an', ...term, byPostId, letter } : undefined
        case 'ub':
          return byPostId && throughPostId
            ? { capacity: 'ub', ...term, byPostId, throughPostId, letter }
            : undefined
        default:
          return accountId ? { capacity: capacity.value, ...term, accountId, letter } : undefined
      }
    },
  }
}
