import type { Ports } from '#bridge/ports/ports.ts'
import { isPanelKind } from '#shared/domain/is-panel-kind.ts'
import { isSuperiorKind } from '#shared/domain/is-superior-kind.ts'
import { lackingDocument } from '#shared/domain/kelengkapan-of-step.ts'
import { caseFileOfRow } from '#shared/domain/participant/case-file-of-row.ts'
import { participantSubjectId } from '#shared/domain/participant/participant-subject.ts'
import { stepById } from '#shared/domain/step-flow.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { QueuedCase, QueuedCases, QueueOfPortal } from '#shared/schema/queued-cases.ts'
import type { SopStep } from '#shared/schema/sop.ts'
import { sopOf } from '../card-of-case.ts'
import { wantedCases } from './wanted-cases.ts'

/** So many of those due first are looked through for one whose person can be looked up. */
const LOOKED_AT = 50

/** What waits on a portal for this person beside the one whose page is open, and which of it comes next. */
export async function queuedCases(ports: Ports, actor: Actor, wanted: QueueOfPortal): Promise<QueuedCases> {
  const { store } = ports
  const { query, lens } = await wantedCases(ports, actor, { scope: 'mine', status: ['open'], sort: 'due' })
  const isThere = (entry: Place) => stepOnPage(ports, entry, wanted.portal) !== undefined
  const page = await store.cases(
    { ...query, ...(actor.sight && { sight: [...actor.sight] }), limit: LOOKED_AT },
    { ...lens, fits: (entry) => isThere(entry) && (lens.fits?.(entry) ?? true) },
  )
  let own = 0
  for (const { id } of page.cases) {
    const caseFile = await store.find('case', id)
    const step = caseFile && stepOnPage(ports, caseFile, wanted.portal)
    if (!step) continue
    const next = await nextIn(ports, caseFile, { ...wanted, step })
    if (next) return { count: page.total - own, next }
    own += 1
  }
  return { count: page.total - own }
}

type Place = Pick<CaseFile, 'sop' | 'current'>

/** The step a berkas stands in, where it is done on a page of this portal. */
function stepOnPage(ports: Ports, { sop, current }: Place, portal: string): SopStep | undefined {
  const known = ports.catalogue.sop(sop.id, sop.version)
  const step = known && current !== undefined ? stepById(known, current) : undefined
  const isDoneThere = step?.portal?.portal === portal && !isSuperiorKind(step.kind) && !isPanelKind(step.kind)
  return isDoneThere ? step : undefined
}

type Wanted = QueueOfPortal & { readonly step: SopStep }

/** The applicant, or the first row of which something is still to be looked at; undefined where there is none. */
async function nextIn(ports: Ports, caseFile: CaseFile, wanted: Wanted): Promise<QueuedCase | undefined> {
  if (!caseFile.participants) return asQueued(ports, caseFile, wanted)
  const rows = (await ports.store.find('participants', caseFile.id))?.rows ?? []
  const sop = sopOf(ports, caseFile)
  for (const row of rows) {
    const isWithBerkas = row.state === 'going' && !row.at
    if (!isWithBerkas || !lackingDocument(sop, wanted.step, caseFileOfRow(caseFile, row))) continue
    const next = await asQueued(ports, caseFile, { ...wanted, row: row.no })
    if (next) return next
  }
  return undefined
}

/** Undefined for the person whose page is open, and for one whose NIP nobody wrote down. */
async function asQueued(
  { store }: Ports,
  { id, number, applicant }: CaseFile,
  { nip, step, row }: Wanted & { readonly row?: number },
): Promise<QueuedCase | undefined> {
  const subjectId = row === undefined ? applicant.subjectId : participantSubjectId(id, row)
  const data = subjectId === undefined ? undefined : (await store.subject(subjectId))?.data
  if (!data?.nip || !step.portal || data.nip === nip) return undefined
  return {
    ...{ caseId: id, number, nip: data.nip, page: step.portal.page },
    ...(row !== undefined && { row }),
    ...(data.name !== undefined && { name: data.name }),
  }
}
