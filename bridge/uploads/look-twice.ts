import type { FoundRecord, PortalRow } from '#bridge/ports/upload-portal.ts'
import type { UploadTools } from './upload-tools.ts'

/** Looks for a row that was perhaps sent: at once, and once more after the settle delay, for portals list late. */
export async function lookTwice(row: PortalRow, tools: UploadTools): Promise<FoundRecord | undefined> {
  const found = await tools.portal.findByKey(row)
  if (found) return found
  await pause(tools, tools.patience.settleMs)
  return tools.portal.findByKey(row)
}

/** Lets `ms` pass, or less if the run is stopped. */
export async function pause(
  { clock, signal }: Pick<UploadTools, 'clock' | 'signal'>,
  ms: number,
): Promise<void> {
  await clock.until(new Date(clock.now().getTime() + ms), signal)
}
