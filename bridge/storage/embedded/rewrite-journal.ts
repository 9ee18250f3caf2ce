import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '#bridge/disk/sync-folder.ts'
import { errorCode, StoreDamaged } from '#bridge/ports/store-problem.ts'
import { readPlainHead } from './head.ts'
import type { PlainBody } from './journal-body.ts'
import { encodeLine, journalStart } from './journal-line.ts'
import type { JournalPart } from './journal-parts.ts'
import { type LineForm, plainForm } from './line-form.ts'
import type { PersonVault } from './person-vault.ts'
import { replayJournal } from './replay-journal.ts'
import { removeTornTails } from './set-torn-tail-aside.ts'
import type { StoreFiles } from './store-files.ts'

/*
 * From the first form to the keyed one, killed anywhere: (1) the whole journal is checked under the old form and
 * written under the new one beside it, (2) the key is kept, (3) the new takes the place of the old. Before (2) the
 * new file counts for nothing and is written again; after it only (3) is left, and an old journal without a new one
 * beside it was put there by somebody.
 */

export interface RewriteOptions {
  readonly form: LineForm
  readonly vault: PersonVault
  readonly signal?: AbortSignal
}

/** Step 1. A line that was never finished is left behind. */
export async function rewriteJournal(files: StoreFiles, options: RewriteOptions): Promise<void> {
  const { form, vault, signal } = options
  const bodies: PlainBody[] = []
  await replayJournal(onePart(files.journal), {
    form: plainForm,
    reached: [await readPlainHead(files.head)],
    onTransaction: (body) => bodies.push(body),
    ...(signal && { signal }),
  })
  await vault.reserve(bodies.flatMap(({ subjects }) => subjects))
  let prev = journalStart.hash
  const lines = bodies.map((body) => {
    const subjects = body.subjects.map((subject) => vault.seal(subject))
    const { line, hash } = encodeLine({ ...body, group: body.seq, prev, subjects }, form)
    prev = hash
    return line
  })
  await using handle = await open(nextOf(files.journal), 'w', 0o600)
  await handle.writeFile(lines.join(''))
  await handle.sync()
  await syncFolder(dirname(files.journal))
}

/** Step 3. */
export async function finishRewriting(journal: string, form: LineForm): Promise<void> {
  const next = nextOf(journal)
  const { torn } = await replayJournal(onePart(next), { form })
  if (torn) throw notOurs(journal)
  try {
    await rename(next, journal)
  } catch (error) {
    throw errorCode(error) === 'ENOENT' ? notOurs(journal) : error
  }
  await syncFolder(dirname(journal))
  await removeTornTails(journal)
}

function onePart(file: string): JournalPart[] {
  return [{ number: 1, file, start: 0, bytes: 0 }]
}

function notOurs(journal: string): StoreDamaged {
  const reason = 'ditulis dengan cara lama tanpa kunci, padahal folder ini sudah berkunci'
  return new StoreDamaged({ file: journal, line: 1, lastGoodSeq: 0, reason })
}

function nextOf(journal: string): string {
  return `${journal}.next`
}
