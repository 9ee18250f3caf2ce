import type { UploadRun } from '#shared/schema/upload-run.ts'
import { askBridge, type ConnectedBridge } from './connect-bridge.ts'

export type BerkasOfUpload = Awaited<ReturnType<ConnectedBridge['bridge']['cases']['byId']['query']>>

/** The berkas that a run belongs to, with its SOP; undefined where it belongs to none. */
export async function berkasOfUpload(
  bridge: ConnectedBridge['bridge'],
  { caseId }: UploadRun,
): Promise<BerkasOfUpload | undefined> {
  return caseId === undefined ? undefined : askBridge(bridge.cases.byId.query({ caseId }))
}
