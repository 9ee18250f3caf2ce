import type { Ports } from '#bridge/ports/ports.ts'
import { personOfLetter } from '#shared/domain/letter/letter-details.ts'
import { personOfCase } from '#shared/domain/person-of-case.ts'
import { peopleOfUploadFile, personOfUpload, personOfUploadFile } from '#shared/domain/person-of-upload.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor, Role } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Disposisi } from '#shared/schema/disposisi.ts'
import { type KeptKind, TableKind } from '#shared/schema/document.ts'
import type { Letter } from '#shared/schema/letter.ts'
import type { Participant } from '#shared/schema/participant.ts'
import { findCase } from '../decide-on-case.ts'
import { findUpload } from '../decide-on-upload.ts'
import { findLetter } from '../find-letter.ts'

/** What a document is about. */
export type DocumentAbout =
  | { readonly caseId: string }
  | { readonly letterId: string }
  | { readonly uploadId: string }

interface DocumentHost {
  /** Whose key seals what is sent about it now. */
  keptUnder(document: { readonly hash: string; readonly kind: KeptKind }): string
  /** Under whose keys one that it names may lie. */
  people(hash: string): readonly string[]
  /** Hashes that the record names: nothing else of that person is given out under it. */
  readonly named: ReadonlySet<string>
}

/** The berkas or letter that a document is about, for somebody who may see it; for anybody else there is none. */
export async function documentHost(ports: Ports, actor: Actor, about: DocumentAbout): Promise<DocumentHost> {
  if ('uploadId' in about) return uploadHost(ports, actor, about.uploadId)
  if ('letterId' in about) {
    const letter = await findLetter(ports.store, actor, about.letterId)
    const own = [...letter.scans, ...onSheets(letter), ...present([letter.ofUpload?.hash])]
    return hostOf(personOfLetter(letter.id), own)
  }
  const caseFile = await findCase(ports.store, actor, about.caseId)
  const rows = (await ports.store.find('participants', caseFile.id))?.rows
  return hostOf(personOfCase(caseFile), [...onCase(caseFile), ...onSheets(caseFile), ...receiptsOf(rows)])
}

function hostOf(personId: string, named: readonly string[]): DocumentHost {
  return { keptUnder: () => personId, people: () => [personId], named: new Set(named) }
}

/** The files of a run. Before it is planned they are sent by whoever may plan, and given out to nobody. */
async function uploadHost({ store }: Ports, actor: Actor, runId: string): Promise<DocumentHost> {
  const isPlanned = (await store.find('upload', runId)) !== undefined
  const roles: readonly Role[] = isPlanned ? ['ops', 'supervisor'] : ['ops']
  if (!roles.some((role) => actor.roles.includes(role)))
    throw new DomainError('role-missing', { roles: roles.join(' / ') })
  const keptUnder: DocumentHost['keptUnder'] = ({ hash, kind }) =>
    TableKind.options.some((table) => table === kind)
      ? personOfUpload(runId)
      : personOfUploadFile(runId, hash)
  if (!isPlanned) return { keptUnder, people: () => [], named: new Set() }
  const run = await findUpload(store, actor, runId)
  const { workbook, rows } = run
  const ofRows = Object.values(rows).map(({ fileHash }) => fileHash)
  const named = new Set(present([workbook.kept && workbook.hash, ...ofRows]))
  return { keptUnder, people: (hash) => peopleOfUploadFile(run, hash), named }
}

/** What was attached, and what proves a report on its way up or a handover. */
function onCase({ documents = [], reportPasses = [], handovers = [], closed }: CaseFile): string[] {
  const proofs = [...reportPasses, ...handovers, closed].map((proof) => proof?.documentHash)
  return [...documents.map(({ hash }) => hash), ...present(proofs)]
}

function receiptsOf(rows: readonly Participant[] = []): string[] {
  return present(rows.map(({ handover }) => handover?.proofHash))
}

/** What was signed, and the scans of sheets that an act was recorded from. */
function onSheets({ signings, disposisi }: Pick<CaseFile | Letter, 'signings' | 'disposisi'>): string[] {
  return present([
    ...signings.flatMap(({ documentHash, sheet }) => [documentHash, sheet?.scanHash]),
    ...disposisi.map(({ sheet }: Disposisi) => sheet?.scanHash),
  ])
}

function present(hashes: readonly (string | undefined)[]): string[] {
  return hashes.filter((hash) => hash !== undefined)
}
