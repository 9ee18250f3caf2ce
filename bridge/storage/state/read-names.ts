import type { CaseList } from '#bridge/storage/cases/case-list.ts'
import type { PersonVault } from '#bridge/storage/embedded/person-vault.ts'
import type { SealedSubject } from '#bridge/storage/embedded/sealed-subject.ts'
import type { TextShelf } from '#bridge/storage/texts/text-shelf.ts'
import type { TextRow } from './sealed-texts.ts'
import type { StateFile } from './state-file.ts'

/** No longer at a stretch, so that nobody feels it. */
const sliceMs = 4

/** What is to be unsealed: rows of the state, then those that came after it. */
interface Waiting<Row> {
  readonly file: StateFile | undefined
  readonly later: readonly Row[]
}

/** Unseals the names and texts that search looks at, beside the running work. */
export async function readNames(
  { people, texts }: { readonly people: Waiting<SealedSubject>; readonly texts: Waiting<TextRow> },
  { list, shelf, vault, signal }: ReadParts,
): Promise<void> {
  await eachRow(people, signal, (sealed) => list.noteOldSubject(sealed.id, vault.unseal(sealed)))
  if (signal.aborted) return
  list.endOldSubjects()
  await eachRow(texts, signal, ([caseId, part, sealed]) => {
    const subject = vault.unseal(sealed)
    // The row holds the id once for all its texts, and nobody need hold it twice.
    const id = list.row(caseId)?.entry.id
    if (subject && id !== undefined)
      shelf.note({ caseId: id, part, key: sealed.key }, subject.data.text ?? '')
  })
}

interface ReadParts {
  readonly list: CaseList
  readonly shelf: TextShelf
  readonly vault: PersonVault
  readonly signal: AbortSignal
}

/** Some rows at a time, until `signal` aborts. */
async function eachRow<Row>(
  { file, later }: Waiting<Row>,
  signal: AbortSignal,
  take: (row: Row) => void,
): Promise<void> {
  let sliceEnd = performance.now() + sliceMs
  const pause = async (): Promise<void> => {
    if (performance.now() < sliceEnd) return
    await new Promise((resolve) => setImmediate(resolve))
    sliceEnd = performance.now() + sliceMs
  }
  for await (const rows of file?.rows<Row>() ?? [])
    for (const row of rows) {
      if (signal.aborted) return
      take(row)
      await pause()
    }
  for (const row of later) {
    take(row)
    await pause()
  }
}
