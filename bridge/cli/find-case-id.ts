import { CliRefusal } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'

/** The id of a berkas that is named by its agenda number, or by the id itself. */
export async function findCaseId(bridge: ConnectedBridge['bridge'], wanted: string): Promise<string> {
  const { cases } = await bridge.board.read.query()
  const found = cases.filter(({ id, number }) => id === wanted || number === wanted)
  const [card] = found
  if (card && found.length === 1) return card.id
  throw new CliRefusal(`Berkas "${wanted}" tidak ada; lihat nomornya dengan "langkah case list".`)
}
