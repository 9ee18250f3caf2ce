import { CliRefusal } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'

/** The id of a letter that is named by its agenda number, or by the id itself. */
export async function findLetterId(
  bridge: ConnectedBridge['bridge'],
  wanted: string,
  outgoing = false,
): Promise<string> {
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(wanted)) return wanted
  const direction = outgoing ? ('outgoing' as const) : ('incoming' as const)
  const { letters } = await bridge.letters.list.query({ text: wanted, limit: 200, direction })
  const found = letters.filter(({ agenda }) => agenda.printed === wanted)
  const [card] = found
  if (card && found.length === 1) return card.id
  const what = outgoing ? 'keluar' : 'masuk'
  throw new CliRefusal(
    found.length > 1
      ? `Nomor "${wanted}" ada pada ${found.length} surat ${what}; sebutkan id-nya dari "langkah --json letter list".`
      : `Surat ${what} "${wanted}" tidak ada; lihat nomornya dengan "langkah letter list".`,
  )
}
