import { createHash } from 'node:crypto'
import { DocumentDamaged, type DocumentName } from '#bridge/ports/documents.ts'
import { personOfLetter } from '#shared/domain/letter/letter-details.ts'
import { personOfCase } from '#shared/domain/person-of-case.ts'
import { peopleOfUploadFile } from '#shared/domain/person-of-upload.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Letter } from '#shared/schema/letter.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import type { CheckedJournal, NamedIn } from './embedded/check-journal.ts'
import { createDocumentsFolder } from './embedded/documents-folder.ts'
import { openVault } from './embedded/person-vault.ts'
import type { StoreFiles } from './embedded/store-files.ts'

export interface DocumentsVerification {
  /** Named by the record and found as they were kept. */
  readonly whole: number
  /** Named, and readable by nobody any more: their person was forgotten. */
  readonly forgotten: number
  /** Named, and not there or not what was kept. */
  readonly bad: readonly BadDocument[]
}

/** A document that is not as it was named, and where the record names it. */
export interface BadDocument extends NamedPlace {
  readonly hash: string
  readonly reason: string
}

interface NamedPlace {
  readonly in: 'berkas' | 'surat' | 'unggahan'
  /** Agenda number of that berkas or letter, or the workbook of that upload. */
  readonly number: string
  /** The event that names it first. */
  readonly seq: number
}

/** Opens each document that the record names and takes its digest anew. */
export async function verifyDocuments(
  files: StoreFiles,
  journal: CheckedJournal,
): Promise<DocumentsVerification> {
  const named = [...journal.named()]
  if (named.length === 0) return { whole: 0, forgotten: 0, bad: [] }
  const vault = await openVault(files)
  try {
    const told = new Set<string>()
    for (const sealed of journal.sealed()) {
      vault.adopt(sealed)
      told.add(sealed.personId)
    }
    const documents = createDocumentsFolder(files.documents, vault)
    let whole = 0
    let forgotten = 0
    const bad: BadDocument[] = []
    for (const each of named) {
      const { people, ...place } = placeOf(each, journal)
      const { hash } = each
      const personId = people.find((person) => told.has(person)) ?? ''
      if (told.has(personId) && !vault.findKey(personId)) {
        forgotten += 1
        continue
      }
      const reason = told.has(personId)
        ? await faultOf(documents, { personId, hash })
        : 'catatan tidak menyebut kuncinya'
      if (reason) bad.push({ ...place, hash, reason })
      else whole += 1
    }
    return { whole, forgotten, bad }
  } finally {
    await vault.close()
  }
}

/** Documents are about a berkas, a letter or an upload; those of rows lie with their berkas. */
function placeOf(
  { record: { kind, id }, seq, hash }: NamedIn,
  journal: CheckedJournal,
): NamedPlace & { readonly people: readonly string[] } {
  if (kind === 'letter') {
    const { agenda } = journal.record({ kind, id }) as Letter
    return { in: 'surat', number: agenda.printed, seq, people: [personOfLetter(id)] }
  }
  if (kind === 'upload') {
    const run = journal.record({ kind, id }) as UploadRun
    return { in: 'unggahan', number: run.workbook.name, seq, people: peopleOfUploadFile(run, hash) }
  }
  const caseFile = journal.record({ kind: 'case', id }) as CaseFile
  return { in: 'berkas', number: caseFile.number, seq, people: [personOfCase(caseFile)] }
}

async function faultOf(
  documents: ReturnType<typeof createDocumentsFolder>,
  name: DocumentName,
): Promise<string | undefined> {
  try {
    const found = await documents.read(name)
    if (!found) return 'tidak ada di folder documents'
    const hash = createHash('sha256').update(found.bytes).digest('hex')
    return hash === name.hash ? undefined : 'isinya bukan yang dilampirkan'
  } catch (error) {
    if (error instanceof DocumentDamaged) return 'rusak'
    throw error
  }
}
