import { randomUUID } from 'node:crypto'
import { nextSlot } from '../schedule/next-slot.ts'
import { berkasOfUpload } from './berkas-of-upload.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { askBridge, connectBridge } from './connect-bridge.ts'
import { readUpload } from './read-upload.ts'
import { type MannerOptions, readManners } from './run-options.ts'
import { describeUpload, uploadState } from './upload-state.ts'
import { zoneOfUpload } from './zone-of-upload.ts'

/** Lets a planned run go, at once or at the next such time in the office's zone. */
export async function releaseUpload(
  io: CliIo,
  runId: string,
  options: MannerOptions & { at?: string },
): Promise<void> {
  const { at } = options
  const given = readManners(options)
  const manners = Object.keys(given).length > 0 ? { manners: { tabs: 1, ...given } } : {}
  await using connected = await connectBridge(io.dataDir)
  const { bridge } = connected
  const before = await readUpload(bridge, runId)
  const zone = await zoneOfUpload(io, await berkasOfUpload(bridge, before.run))
  const slot = at === undefined ? undefined : readSlot(at, new Date(io.now()), zone)
  await askBridge(
    bridge.uploads.release.mutate({ commandId: randomUUID(), runId, ...(slot && { slot }), ...manners }),
  )
  const state = uploadState(await readUpload(bridge, runId))
  io.out(state, () => describeUpload(state))
}

function readSlot(at: string, now: Date, timeZone: string): string {
  const slot = nextSlot(at, now, timeZone)
  if (!slot)
    throw new CliRefusal(`Jam "${at}" tidak dapat dibaca; tulis misalnya 19.00 atau "2026-11-23 19.00".`)
  if (slot <= now) throw new CliRefusal(`Jam "${at}" sudah lewat; pilih waktu yang akan datang.`)
  return slot.toISOString()
}
