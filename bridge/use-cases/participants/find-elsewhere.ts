import type { Ports } from '#bridge/ports/ports.ts'
import { isOver } from '#shared/domain/is-over.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { isEnded } from '#shared/domain/participant/rows-at-hand.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { rowsByNip } from './rows-by-nip.ts'

/** A doubt, no obstacle, for each other berkas of the same SOP in which a NIP is under way, of those that this person may see. */
export function findElsewhere(
  { store }: Ports,
  actor: Actor,
  caseFile: CaseFile,
): (nip: string) => Promise<string[]> {
  const looked = new Map<string, Promise<(nip: string) => boolean>>()
  return async (nip) => {
    const doubts: string[] = []
    for (const id of (await store.personByNip(nip))?.caseIds ?? []) {
      const other = id === caseFile.id ? undefined : await store.find('case', id)
      if (!other || other.sop.id !== caseFile.sop.id || !maySee(actor, 'case', other)) continue
      const isUnderWay = looked.get(id) ?? whoIsUnderWay(store, other)
      looked.set(id, isUnderWay)
      if ((await isUnderWay)(nip)) doubts.push(`Sudah ada di berkas ${other.number}.`)
    }
    return doubts
  }
}

/** Of a berkas that a NIP stands in: its applicant is under way with it, a row of its list by itself. */
async function whoIsUnderWay(store: Ports['store'], other: CaseFile): Promise<(nip: string) => boolean> {
  const isRunning = !isOver(other) && other.status !== 'done'
  if (!other.participants) return () => isRunning
  const list = await store.find('participants', other.id)
  const byNip = await rowsByNip(store, other)
  return (nip) => {
    const nos = byNip.get(nip)
    if (!nos) return isRunning
    return nos.some((no) => {
      const row = list?.rows[no - 1]
      return row !== undefined && !isEnded(row, other)
    })
  }
}
