import type { Ports } from '#bridge/ports/ports.ts'
import { maySee } from '#shared/domain/may-see.ts'
import type { Actor } from '#shared/schema/account.ts'

/** Ids of the berkas that carry an agenda number, those that are over among them. */
export async function casesByNumber(ports: Ports, actor: Actor, number: string): Promise<string[]> {
  const { cases } = await ports.store.cases({ numbers: [number] })
  const found = await Promise.all(cases.map(({ id }) => ports.store.find('case', id)))
  return found.flatMap((each) => (each && maySee(actor, 'case', each) ? [each.id] : []))
}
