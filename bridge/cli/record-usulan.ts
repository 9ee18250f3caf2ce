import { randomUUID } from 'node:crypto'
import {
  type ChangedUsulan,
  changedUsulan,
  isStatusTaken,
} from '#shared/domain/participant/changed-usulan.ts'
import type { ShownUsulan } from '#shared/schema/usulan.ts'
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
    const matches = await askBridge(bridge.participants.matchUsulan.query({ portal, rows }))
    same += matches.filter(({ found }) => found === 'same').length
    for (const { entry, found } of matches) {
      const row = rows[entry]
      if (found === 'unlinked' && row) unlinked.push({ nomor: row.nomor, jenis: row.jenis })
    }
    for (const { number, nomor, status, command } of changedUsulan(matches, { portal, rows })) {
      const why = await take(bridge, command)
      if (why === undefined) recorded.push({ number, nomor, status })
      else refused.push({ number, nomor, why })
    }
  }
  return { recorded, refused, unlinked, same }
}

/** Undefined once the office has it; else why it has not. One that is refused holds up none of the others. */
async function take(
  { cases, participants }: ConnectedBridge['bridge'],
  command: ChangedUsulan['command'],
): Promise<string | undefined> {
  if (!command) return NO_PLACE
  const commandId = randomUUID()
  try {
    if (command.for === 'step') {
      await askBridge(cases.followUpOutside.mutate({ commandId, ...command.input }))
      return undefined
    }
    const [result] = (await askBridge(participants.recordStatuses.mutate({ commandId, ...command.input })))
      .rows
    return isStatusTaken(result) ? undefined : (result?.message ?? NO_PLACE)
  } catch (error) {
    if (error instanceof CliRefusal) return error.message
    throw error
  }
}
