import { CliRefusal } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'

/** The id of a berkas that is named by its agenda number, or by the id itself; also of one that is over. */
export async function findCaseId(bridge: ConnectedBridge['bridge'], wanted: string): Promise<string> {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(wanted)) return wanted
  const [id, ...others] = await bridge.cases.byNumber.query({ number: wanted })
  if (id !== undefined && others.length === 0) return id
  throw new CliRefusal(`Berkas "${wanted}" tidak ada; lihat nomornya dengan "langkah case list".`)
}
