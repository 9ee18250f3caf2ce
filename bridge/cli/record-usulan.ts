import { randomUUID } from 'node:crypto'
import type { ShownUsulan, UsulanPlace } from '#shared/schema/usulan.ts'
import { CliRefusal } from './cli-io.ts'
import { askBridge, type ConnectedBridge } from './connect-bridge.ts'

/** The bridge looks at so many at once. */
const AT_ONCE = 100
const NO_PLACE = 'Baris atau kegiatannya tidak ada lagi; lihat berkasnya di panel.'

export interface SeenUsulan {
  /** Berkas and status of each that was recorded. */
  readonly recorded: readonly { readonly number: string; readonly nomor: string; readonly status: string }[]
  /** Changed, and not taken in, with the sentence that says why. */
  readonly refused: readonly { readonly number: string; readonly nomor: string; readonly why: string }[]
  /** Of whom the office has something, but nobody has said that it is this usulan. */
  readonly unlinked: readonly { readonly nomor: string; readonly jenis: string }[]
  readonly same: number
}

/** Takes over what a list of usulan shows: what is known and changed, each as one event; the rest is only named. */
export async function recordUsulan(
  bridge: ConnectedBridge['bridge'],
  portal: string,
  shown: readonly ShownUsulan[],
): Promise<SeenUsulan> {
  const recorded: SeenUsulan['recorded'][number][] = []
  const refused: SeenUsulan['refused'][number][] = []
  const unlinked: SeenUsulan['unlinked'][number][] = []
  let same = 0
  for (let at = 0; at < shown.length; at += AT_ONCE) {
    const rows = shown.slice(at, at + AT_ONCE)
    for (const match of await askBridge(bridge.participants.matchUsulan.query({ portal, rows }))) {
      const row = rows[match.entry]
      if (!row) continue
      const { nomor, jenis, status } = row
      if (match.found === 'same') same += 1
      if (match.found === 'unlinked') unlinked.push({ nomor, jenis })
      if (match.found !== 'changed') continue
      const [place] = match.places
      if (!place) continue
      const { number } = place
      const why = await take(bridge, place, { portal, status })
      if (why === undefined) recorded.push({ number, nomor, status })
      else refused.push({ number, nomor, why })
    }
  }
  return { recorded, refused, unlinked, same }
}

/** Undefined once the office has it; else why it has not. One that is refused holds up none of the others. */
async function take(
  bridge: ConnectedBridge['bridge'],
  { caseId, row, stepId }: UsulanPlace,
  { portal, status }: { portal: string; status: string },
): Promise<string | undefined> {
  const onCase = { commandId: randomUUID(), caseId }
  try {
    if (row === undefined) {
      if (stepId === undefined) return NO_PLACE
      await askBridge(bridge.cases.followUpOutside.mutate({ ...onCase, stepId, status }))
      return undefined
    }
    const asked = bridge.participants.recordStatuses.mutate({
      ...onCase,
      portal,
      rows: [{ row: { no: row }, status }],
    })
    const [result] = (await askBridge(asked)).rows
    return result?.outcome === 'changed' ? undefined : (result?.message ?? NO_PLACE)
  } catch (error) {
    if (error instanceof CliRefusal) return error.message
    throw error
  }
}
