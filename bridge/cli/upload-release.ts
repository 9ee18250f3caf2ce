import { randomUUID } from 'node:crypto'
import type { WholeUpload } from '#bridge/use-cases/upload-by-id.ts'
import { isPersonalFlow } from '#shared/domain/is-personal-flow.ts'
import type { SampledRow } from '#shared/schema/sampled-row.ts'
import { nextSlot } from '../schedule/next-slot.ts'
import { askAsPerson } from './ask-as-person.ts'
import { berkasOfUpload } from './berkas-of-upload.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { askBridge, type ConnectedBridge, connectBridge } from './connect-bridge.ts'
import { describeSample } from './describe-sample.ts'
import { knownFlow } from './drive-upload.ts'
import { openInViewer } from './open-in-viewer.ts'
import { readUpload } from './read-upload.ts'
import { type MannerOptions, readManners } from './run-options.ts'
import { describeUpload, uploadState } from './upload-state.ts'
import { zoneOfUpload } from './zone-of-upload.ts'

interface ReleaseOptions extends MannerOptions {
  at?: string
  /** Numbers of the sampled rows in the workbook, with commas. */
  seen?: string
  /** Opens the PDF of each sampled row. */
  open?: true
  /** Pairing code of who lets it go. */
  code?: string
}

/**
 * Lets a planned run go, at once or at the next such time in the office's zone. The command line speaks for whoever
 * planned, so the second person says who he is by a code; without one it only shows the rows that he must look at.
 */
export async function releaseUpload(io: CliIo, runId: string, options: ReleaseOptions): Promise<void> {
  const { at, code, seen, open } = options
  const given = readManners(options)
  const manners = Object.keys(given).length > 0 ? { manners: { tabs: 1, ...given } } : {}
  await using connected = await connectBridge(io.dataDir)
  const { bridge } = connected
  const before = await readUpload(bridge, runId)
  const { run } = before
  const zone = await zoneOfUpload(io, await berkasOfUpload(bridge, run))
  const slot = at === undefined ? undefined : readSlot(at, new Date(io.now()), zone)
  const command = { commandId: randomUUID(), runId, ...(slot && { slot }), ...manners }
  if (run.status !== 'planned' || isPersonalFlow(run.flow)) {
    await askBridge(bridge.uploads.release.mutate(command))
  } else if (seen === undefined || code === undefined) {
    const sample = await askBridge(bridge.uploads.sample.query({ runId }))
    await checkDocuments(bridge, runId, sample)
    if (open) for (const { data } of sample) if (data.berkasPath) openInViewer(data.berkasPath)
    io.out({ run: runId, sample }, () => describeSample(runId, knownFlow(run.flow), sample))
    return
  } else {
    const release = { ...command, seen: idsOf(seen, before.rows) }
    await askAsPerson(io, code, (asPerson) => asPerson.uploads.release.mutate(release))
  }
  const state = uploadState(await readUpload(bridge, runId))
  io.out(state, () => describeUpload(state))
}

/** Refuses where a document is not the one that was checked: who opens it would look at another than the one that goes. */
async function checkDocuments(
  bridge: ConnectedBridge['bridge'],
  runId: string,
  sample: readonly SampledRow[],
): Promise<void> {
  for (const { id: rowId, data } of sample)
    if (data.berkasPath) await askBridge(bridge.uploads.sampledPdf.query({ runId, rowId }))
}

/** Ids of rows by their numbers in the workbook. */
function idsOf(seen: string, rows: WholeUpload['rows']): string[] {
  return seen.split(',').map((text) => {
    const row = rows.find(({ line }) => String(line) === text.trim())
    if (row) return row.id
    throw new CliRefusal(
      `"${text.trim()}" pada --seen bukan baris unggahan ini; tulis misalnya --seen 2,5,9.`,
    )
  })
}

function readSlot(at: string, now: Date, timeZone: string): string {
  const slot = nextSlot(at, now, timeZone)
  if (!slot)
    throw new CliRefusal(`Jam "${at}" tidak dapat dibaca; tulis misalnya 19.00 atau "23/11/2026 19.00".`)
  if (slot <= now) throw new CliRefusal(`Jam "${at}" sudah lewat; pilih waktu yang akan datang.`)
  return slot.toISOString()
}
