import { createHash } from 'node:crypto'
import { DocumentDamaged, type DocumentName } from '#bridge/ports/documents.ts'
import { personOfCase } from '#shared/domain/person-of-case.ts'
import type { CheckedJournal } from './embedded/check-journal.ts'
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

interface BadDocument {
  /** Agenda number of the berkas that names it. */
  readonly number: string
  readonly hash: string
  readonly reason: string
}

interface NamedDocument extends DocumentName {
  readonly number: string
}

/** Opens each document that the record names and takes its digest anew. */
export async function verifyDocuments(
  files: StoreFiles,
  journal: CheckedJournal,
): Promise<DocumentsVerification> {
  const named = namedDocuments(journal)
  if (named.length === 0) return { whole: 0, forgotten: 0, bad: [] }
  const vault = await openVault(files)
  try {
    for (const sealed of journal.sealed()) vault.adopt(sealed)
    const documents = createDocumentsFolder(files.documents, vault)
    let whole = 0
    let forgotten = 0
    const bad: BadDocument[] = []
    for (const { number, ...name } of named) {
      if (!vault.findKey(name.personId)) {
        forgotten += 1
        continue
      }
      const reason = await faultOf(documents, name)
      if (reason) bad.push({ number, hash: name.hash, reason })
      else whole += 1
    }
    return { whole, forgotten, bad }
  } finally {
    await vault.close()
  }
}

/**
 * What was attached to berkas, by mistake or not: nothing is ever deleted. Hashes that letters and signed sheets name
 * may be of papers that were never sent here.
 */
function namedDocuments(journal: CheckedJournal): NamedDocument[] {
  return [...journal.cases()].flatMap((caseFile) => {
    if (!caseFile.documents) return []
    const personId = personOfCase(caseFile)
    return caseFile.documents.map(({ hash }) => ({ number: caseFile.number, personId, hash }))
  })
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
