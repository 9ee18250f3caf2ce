import { NeedsPerson } from '#bridge/ports/upload-failures.ts'
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
  if (!tools.portal.canBeAsked) {
    if (perhapsSent) throw new NeedsPerson('cannot-be-asked')
    await send(journal, tools)
    return
  }
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
  const { portal, pace, log, signal } = tools
  await pace.turn(log, signal)
  if (signal.aborted) return
  await portal.prepare(row)
  await journal.record({ state: 'sending', ...(journal.attempts > 0 && { why: ABSENT }) })
  const answer = await portal.send(row, log.heldUntil())
  if (answer.kind === 'refused') await refuse(journal, tools, answer)
  else if (!portal.canBeAsked) {
    await journal.record({ state: 'needs-person', why: 'cannot-be-asked', ...detailOf(answer.text) })
  } else {
    const found = await lookTwice(row, tools)
    if (found) await prove(journal, tools, { found, wasSent: true })
    else await doubt(journal, answer)
  }
}

/** A no of the office that decides is data: it names whether the row can be mended, and the portal's own reason. */
async function refuse(
  journal: RowJournal,
  tools: UploadTools,
  { text, verdict, reasonId }: Extract<PortalAnswer, { kind: 'refused' }>,
): Promise<void> {
  // A portal that says no and keeps the record all the same is not believed either.
  const found = tools.portal.canBeAsked ? await lookTwice(journal.row, tools) : undefined
  if (found) return prove(journal, tools, { found, wasSent: true })
  const why = verdict === undefined ? 'refused-by-portal' : (`refused-${verdict}` as const)
  const words = reasonId === undefined ? text : `${text} (alasan ${reasonId})`
  await journal.record({ state: 'refused', why, ...detailOf(words) })
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
    ...(found.values && { values: found.values }),
    ...(fileHash && { fileHash }),
    ...(picture && { screenshot: picture.file, screenshotHash: picture.hash }),
  }
  const why = found.why ?? (wasSent ? undefined : 'already-there')
  await journal.record({ state: 'proven', proof, ...(why !== undefined && { why }) })
}

async function doubt(journal: RowJournal, answer?: PortalAnswer): Promise<void> {
  if (journal.state === 'in-doubt') return
  const why = answer?.kind === 'accepted' ? 'accepted-but-not-shown' : 'answer-unclear'
  await journal.record({ state: 'in-doubt', why, ...detailOf(answer?.text ?? '') })
}

function detailOf(text: string) {
  return text ? { detail: shorten(text) } : {}
}

function shorten(text: string): string {
  return text.slice(0, LONGEST_TEXT)
}
