import { randomBytes } from 'node:crypto'
import { StoreDamaged, StoreKeyMissing } from '#bridge/ports/store-problem.ts'
import { readPlainHead, tellsOfKey } from './head.ts'
import { readJournalKind } from './journal-kind.ts'
import { type KeyedForm, keyedForm } from './line-form.ts'
import type { PersonVault } from './person-vault.ts'
import { readSecret } from './read-secret.ts'
import { finishRewriting, rewriteJournal } from './rewrite-journal.ts'
import type { StoreFiles } from './store-files.ts'
import { writeSecret } from './write-secret.ts'

/**
 * The form of the journal's lines, under the key of the folder. The key is made once, with a new journal, or when
 * a journal of the first form is rewritten under it. A keyed journal without its key throws `StoreKeyMissing`.
 */
export async function openChain(
  files: StoreFiles,
  vault: PersonVault,
  signal?: AbortSignal,
): Promise<KeyedForm> {
  const kind = await readJournalKind(files)
  const secret = await readSecret(files.chainKey)
  if (secret) {
    const form = keyedForm(secret)
    if (kind === 'plain') await finishRewriting(files.journal, form)
    return form
  }
  if (kind === 'keyed' || (await tellsOfKey(files.head))) throw new StoreKeyMissing(files.chainKey)

  const made = randomBytes(32)
  const form = keyedForm(made)
  if (kind === 'plain') await rewriteJournal(files, { form, vault, ...(signal && { signal }) })
  else await refuseLostJournal(files)
  await writeSecret(files.chainKey, made)
  if (kind === 'plain') await finishRewriting(files.journal, form)
  return form
}

/** A head of the first form that tells of lines, and no journal. */
async function refuseLostJournal({ journal, head }: StoreFiles): Promise<void> {
  const { seq } = await readPlainHead(head)
  if (seq === 0) return
  const reason = `berkas itu terpotong, seharusnya memuat catatan sampai nomor ${seq}`
  throw new StoreDamaged({ file: journal, lastGoodSeq: 0, reason })
}
