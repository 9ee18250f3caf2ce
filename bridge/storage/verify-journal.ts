import { type Damage, StoreDamaged, StoreKeyMissing, StoreProblem } from '#bridge/ports/store-problem.ts'
import { checkJournal } from './embedded/check-journal.ts'
import { readHead, readPlainHead } from './embedded/head.ts'
import type { JournalBody, PlainBody } from './embedded/journal-body.ts'
import { readJournalKind } from './embedded/journal-kind.ts'
import type { JournalMark } from './embedded/journal-line.ts'
import { listParts } from './embedded/journal-parts.ts'
import { keyedForm, type LineForm, plainForm, type Signer } from './embedded/line-form.ts'
import { readSecret } from './embedded/read-secret.ts'
import { type StoreFiles, storeFiles } from './embedded/store-files.ts'
import { type DocumentsVerification, verifyDocuments } from './verify-documents.ts'

export interface Verification {
  readonly ok: boolean
  /** Events that are certainly right. */
  readonly entries: number
  /** Digest of the last line, which a later check can be held against; absent where the journal is damaged. */
  readonly head?: string
  readonly firstBad?: Damage
  /** Absent where the journal is damaged: it cannot be believed which there are. */
  readonly documents?: DocumentsVerification
}

export interface VerifyOptions {
  /** A copy of `head.json` kept outside the folder: against a folder that was put back to an earlier day as a whole. */
  readonly against?: string
  readonly signal?: AbortSignal
}

/** The copy to verify against says nothing that can be believed. */
export class WitnessUnusable extends StoreProblem {
  override name = 'WitnessUnusable'
}

/**
 * Checks the journal in `dataDir` as a start does: every line, the chain that joins them, that each event fits
 * those before it, and the signed head; then each document that it names. Changes nothing and needs no lock: it may
 * run beside the bridge that is writing (a last line underway is not a fault).
 */
export async function verifyJournal(dataDir: string, options: VerifyOptions = {}): Promise<Verification> {
  const { against, signal } = options
  const files = storeFiles(dataDir)
  const form = await formOf(files)
  const witness = against === undefined ? [] : [await readWitness(against, form)]
  const { mark, fault } = await readMark(files, form)
  try {
    const checked = await checkJournal(await listParts(files), {
      form,
      reached: [mark, ...witness],
      ...(signal && { signal }),
    })
    const { end } = checked
    if (fault && end.seq > 0) return bad({ file: files.head, lastGoodSeq: end.seq, reason: fault })
    const documents = await verifyDocuments(files, checked)
    const fine = { entries: end.seq, head: end.hash, documents }
    const [first] = documents.bad
    if (!first) return { ok: true, ...fine }
    const reason = `dokumen ${first.in} ${first.number} (${first.hash.slice(0, 12)}…) ${first.reason}`
    return { ok: false, ...fine, firstBad: { file: files.documents, lastGoodSeq: end.seq, reason } }
  } catch (error) {
    if (error instanceof StoreDamaged) return bad(error)
    throw error
  }
}

function bad({ file, line, lastGoodSeq, reason }: Damage): Verification {
  const firstBad = { file, lastGoodSeq, reason, ...(line !== undefined && { line }) }
  return { ok: false, entries: lastGoodSeq, firstBad }
}

/** A folder without a key may hold a journal of the first form, which the next start will rewrite. */
async function formOf(files: StoreFiles): Promise<LineForm<JournalBody | PlainBody>> {
  const secret = await readSecret(files.chainKey)
  if (secret) return keyedForm(secret)
  if ((await readJournalKind(files)) === 'keyed') throw new StoreKeyMissing(files.chainKey)
  return plainForm
}

async function readMark(files: StoreFiles, form: Signer): Promise<{ mark: JournalMark; fault?: string }> {
  if (form === plainForm) return { mark: await readPlainHead(files.head) }
  const { found, mark } = await readHead(files.head, form)
  if (found === 'whole' || found === 'older') return { mark }
  return { mark, fault: found === 'missing' ? 'berkas itu tidak ada' : 'tanda tangannya tidak cocok' }
}

async function readWitness(file: string, form: Signer): Promise<JournalMark> {
  const { found, mark } = await readHead(file, form)
  if (found === 'whole' || found === 'older') return mark
  throw new WitnessUnusable(
    `${file} bukan salinan head.json dari folder data ini. Beri salinan yang pernah diambil dari folder ini.`,
  )
}
