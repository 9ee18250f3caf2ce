import { randomUUID } from 'node:crypto'
import type { ShownUsulan, UsulanMatch } from '#shared/schema/usulan.ts'
import { askBridge, type ConnectedBridge } from './connect-bridge.ts'

/** The bridge looks at so many at once. */
const AT_ONCE = 100

export interface SeenUsulan {
  /** Berkas and status of each that was recorded. */
  readonly recorded: readonly { readonly number: string; readonly nomor: string; readonly status: string }[]
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
      await take(bridge, place, { portal, status })
      recorded.push({ number: place.number, nomor, status })
    }
  }
  return { recorded, unlinked, same }
}

async function take(
  bridge: ConnectedBridge['bridge'],
  { caseId, row, stepId }: UsulanMatch['places'][number],
  { portal, status }: { portal: string; status: string },
): Promise<void> {
  const onCase = { commandId: randomUUID(), caseId }
  if (row !== undefined) {
    const rows = [{ row: { no: row }, status }]
    await askBridge(bridge.participants.recordStatuses.mutate({ ...onCase, portal, rows }))
  } else if (stepId !== undefined) {
    await askBridge(bridge.cases.followUpOutside.mutate({ ...onCase, stepId, status }))
  }
}
