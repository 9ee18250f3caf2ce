import type { FoundRecord, PortalAnswer } from '#bridge/ports/upload-portal.ts'
import { ABSENT } from '#shared/domain/change-upload-row.ts'
import type { UploadProof } from '#shared/schema/upload-run.ts'
import { lookTwice } from './look-twice.ts'
import type { RowJournal } from './row-journal.ts'
import type { UploadTools } from './upload-tools.ts'

/** A row that was sent so often and never shown is not sent once more by a program. */
const MOST_SENDINGS = 3
const LONGEST_TEXT = 2000

/**
 * Takes one row as far as it goes now: looks for it, sends it if it is surely not there, reads it back.
 * `mayResend` is false once this pass has sent the row: then absence is doubt, and the next pass looks again.
 */
export async function advanceRow(journal: RowJournal, tools: UploadTools, mayResend: boolean): Promise<void> {
  const { row, attempts } = journal
  const perhapsSent = attempts > 0
  const found = perhapsSent ? await lookTwice(row, tools) : await tools.portal.findByKey(row)
  if (found) await prove(journal, tools, { found, wasSent: perhapsSent })
  else if (tools.signal.aborted) return
  else if (perhapsSent && !mayResend) await doubt(journal)
  else if (attempts >= MOST_SENDINGS) await journal.record({ state: 'needs-person', why: 'never-shown' })
  else await send(journal, tools)
}

/** Intent first, then the click, then the proof read back from the portal; a missing proof is doubt, not success. */
async function send(journal: RowJournal, tools: UploadTools): Promise<void> {
  const { row } = journal
  await tools.portal.prepare(row)
  await journal.record({ state: 'sending', ...(journal.attempts > 0 && { why: ABSENT }) })
  const answer = await tools.portal.send(row)
  if (answer.kind === 'refused') {
    await journal.record({ state: 'refused', why: 'refused-by-portal', detail: shorten(answer.text) })
    return
  }
  const found = await lookTwice(row, tools)
  if (found) await prove(journal, tools, { found, wasSent: true })
  else await doubt(journal, answer)
}

async function prove(
  journal: RowJournal,
  tools: UploadTools,
  { found, wasSent }: { found: FoundRecord; wasSent: boolean },
): Promise<void> {
  const readAt = tools.clock.now().toISOString()
  const picture = found.picture && (await tools.evidence.keepPicture(journal.row.id, found.picture))
  const fileHash = wasSent ? journal.row.data.berkasHash : undefined
  const proof: UploadProof = {
    text: shorten(found.text),
    readAt,
    ...(fileHash && { fileHash }),
    ...(picture && { screenshot: picture.file, screenshotHash: picture.hash }),
  }
  await journal.record({ state: 'proven', proof, ...(!wasSent && { why: 'already-there' }) })
}

async function doubt(journal: RowJournal, answer?: PortalAnswer): Promise<void> {
  if (journal.state === 'in-doubt') return
  const why = answer?.kind === 'accepted' ? 'accepted-but-not-shown' : 'answer-unclear'
  await journal.record({ state: 'in-doubt', why, ...(answer?.text && { detail: shorten(answer.text) }) })
}

function shorten(text: string): string {
  return text.slice(0, LONGEST_TEXT)
}
