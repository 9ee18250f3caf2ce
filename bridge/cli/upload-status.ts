import type { UploadCard } from '#shared/schema/board.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { panelUploadsId } from '#shared/text/panel-uploads-id.ts'
import { sayUploads } from '#shared/text/say-uploads.ts'
import { uploadNight } from '#shared/text/upload-night.ts'
import { shortLocalTime } from '../reports/local-time.ts'
import { berkasOfUpload } from './berkas-of-upload.ts'
import type { CliIo } from './cli-io.ts'
import { askBridge, connectBridge } from './connect-bridge.ts'
import { readUpload } from './read-upload.ts'
import { describeUpload, uploadState } from './upload-state.ts'
import { USUAL_ZONE, zoneOfUpload } from './zone-of-upload.ts'

/** Where a run stands, what became of it and what is to be done; without its number a sentence for each, newest first. */
export async function showUploadStatus(io: CliIo, runId: string | undefined): Promise<void> {
  await using connected = await connectBridge(io.dataDir)
  const { bridge } = connected
  if (runId === undefined) {
    const cards = (await askBridge(bridge.uploads.list.query())).toReversed()
    const shown = cards.map((card) => ({
      ...{ run: card.id, workbook: card.workbook, status: card.status },
      summary: summaryOf(card, USUAL_ZONE),
    }))
    return io.out(shown, () => shown.map(describeLine).join('\n') || 'Belum ada unggahan.')
  }
  const upload = await readUpload(bridge, runId)
  const zone = await zoneOfUpload(io, await berkasOfUpload(bridge, upload.run))
  const state = uploadState(upload)
  const summary = summaryOf(upload.card, zone)
  io.out({ ...state, summary }, () => [summary, describeUpload(state)].filter(Boolean).join('\n\n'))
}

interface ShownLine {
  readonly run: string
  readonly workbook: string
  readonly status: UploadCard['status']
  readonly summary?: string | undefined
}

function describeLine({ run, workbook, status, summary }: ShownLine): string {
  return `${run}  ${workbook}\n  ${summary ?? `${panelId[`run.${status}`]}.`}`
}

function summaryOf(card: UploadCard, timeZone: string): string | undefined {
  return uploadNight(card, {
    say: sayUploads(panelUploadsId),
    at: (instant) => shortLocalTime(new Date(instant), timeZone),
  })
}
