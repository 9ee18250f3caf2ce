import type { Ports } from '#bridge/ports/ports.ts'
import { isOver } from '#shared/domain/is-over.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { plainLabel } from '#shared/domain/plain-label.ts'
import { statusOfLabel } from '#shared/domain/status-of-label.ts'
import { stepById } from '#shared/domain/step-flow.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { MatchUsulan, ShownUsulan, UsulanMatch, UsulanPlace } from '#shared/schema/usulan.ts'
import { cardOfCase, sopOf } from '../card-of-case.ts'
import { caseOfNip } from './case-of-nip.ts'
import { statusesOf } from './record-statuses.ts'

interface Candidate {
  readonly place: UsulanPlace
  readonly nomorUsulan?: string | undefined
  readonly before?: string | undefined
  readonly kegiatan?: string | undefined
}

/** What a list of usulan, as a page shows it, means for the berkas that the actor may see. Nothing is recorded. */
export async function matchUsulan(
  ports: Ports,
  actor: Actor,
  { portal, rows }: MatchUsulan,
): Promise<UsulanMatch[]> {
  const statuses = statusesOf(ports, portal)
  const byNip = new Map<string, Promise<Candidate[]>>()
  const candidatesOf = (nip: string) => {
    const found = byNip.get(nip) ?? candidates(ports, actor, nip)
    byNip.set(nip, found)
    return found
  }
  return Promise.all(
    rows.map(async (shown, entry) => {
      const status = statusOfLabel(statuses, shown.status)
      const match = matchRow(shown, await candidatesOf(shown.nip), status?.label ?? shown.status)
      return { entry, ...match, ...(status && { meaning: status.meaning }) }
    }),
  )
}

function matchRow(
  { nomor }: ShownUsulan,
  candidates: readonly Candidate[],
  label: string,
): Omit<UsulanMatch, 'entry' | 'meaning'> {
  const linked = candidates.filter(({ nomorUsulan }) => nomorUsulan === nomor)
  const [one, ...others] = linked
  if (one && others.length === 0) {
    const { place, before, kegiatan } = one
    const isSame = before !== undefined && plainLabel(before) === plainLabel(label)
    return {
      found: isSame ? 'same' : 'changed',
      places: [place],
      ...(before !== undefined && { before }),
      ...(kegiatan !== undefined && { kegiatan }),
    }
  }
  const free = linked.length > 0 ? linked : candidates.filter(({ nomorUsulan }) => nomorUsulan === undefined)
  return { found: free.length > 0 ? 'unlinked' : 'unknown', places: free.map(({ place }) => place) }
}

/** Where the person has something with the portal: a row of a collective berkas, or a berkas that was sent there. */
async function candidates(ports: Ports, actor: Actor, nip: string): Promise<Candidate[]> {
  const { store } = ports
  const entry = await store.personByNip(nip)
  const found = await Promise.all((entry?.caseIds ?? []).map((id) => store.find('case', id)))
  const own = await Promise.all(
    found.map(async (caseFile) => {
      if (!caseFile || isOver(caseFile) || !maySee(actor, 'case', caseFile)) return undefined
      return caseFile.participants ? rowOf(ports, caseFile, nip) : sentBerkas(ports, actor, caseFile)
    }),
  )
  return own.filter((each) => each !== undefined)
}

async function rowOf(ports: Ports, caseFile: CaseFile, nip: string): Promise<Candidate | undefined> {
  const { caseFile: ofRow, row } = (await caseOfNip(ports.store, caseFile, nip)) ?? {}
  if (!ofRow || !row) return undefined
  const sop = sopOf(ports, caseFile)
  return {
    place: { caseId: caseFile.id, number: caseFile.number, sopTitle: sop.title, row: row.no },
    nomorUsulan: row.nomorUsulan,
    before: row.portalStatus,
    kegiatan: stepById(sop, ofRow.current ?? '')?.kegiatan,
  }
}

/** A berkas of one person has its number from when it was sent; before, and without one, nothing can be told of it. */
async function sentBerkas(ports: Ports, actor: Actor, caseFile: CaseFile): Promise<Candidate | undefined> {
  const { id, number, sop, current, outside } = await cardOfCase(ports, caseFile, { reader: actor })
  if (!outside?.reference || !current) return undefined
  return {
    place: { caseId: id, number, sopTitle: sop.title, stepId: current.id },
    nomorUsulan: outside.reference,
    before: outside.lastSeen?.status,
    kegiatan: current.kegiatan,
  }
}
