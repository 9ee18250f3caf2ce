import type { Ports } from '#bridge/ports/ports.ts'
import { DomainError } from '#shared/errors.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The id of a berkas that is named by its id or by its agenda number, also of one that is closed. */
export async function caseIdOf({ store }: Ports, wanted: string): Promise<string> {
  if (UUID.test(wanted)) return wanted
  const { cases } = await store.cases({ numbers: [wanted], limit: 2 })
  const [found] = cases
  // Two under one number are two books: it cannot be told which is meant.
  if (!found || cases.length > 1) throw new DomainError('case-not-found')
  return found.id
}
