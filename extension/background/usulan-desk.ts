import {
  type ChangedUsulan,
  changedUsulan,
  isStatusTaken,
} from '#shared/domain/participant/changed-usulan.ts'
import type { ShownUsulan, UsulanMatch, UsulanPlace } from '#shared/schema/usulan.ts'
import type { askBridge } from './ask-bridge.ts'

interface Tools {
  readonly ask: typeof askBridge
  readonly newId: () => string
}

export interface RecordedUsulan {
  /** How many of the changed statuses the office has now. */
  readonly recorded: number
  readonly wanted: number
  readonly matches: readonly UsulanMatch[]
}

export type UsulanDesk = ReturnType<typeof createUsulanDesk>

/** Takes over what a page shows of usulan, on a person's word; undefined where the server cannot be asked now. */
export function createUsulanDesk({ ask, newId }: Tools) {
  const match = (portal: string, rows: ShownUsulan[]): Promise<UsulanMatch[] | undefined> =>
    ask((client) => client.participants.matchUsulan.query({ portal, rows }))

  /** One command a change, so that each is one event with its own answer. */
  async function record(portal: string, rows: ShownUsulan[]): Promise<RecordedUsulan | undefined> {
    // Asked anew: what has been recorded since the page was looked at is not recorded twice.
    const before = await match(portal, rows)
    if (!before) return undefined
    const changed = changedUsulan(before, { portal, rows })
    let recorded = 0
    for (const { command } of changed) if (await take(command)) recorded += 1
    const matches = await match(portal, rows)
    return matches && { recorded, wanted: changed.length, matches }
  }

  async function take(command: ChangedUsulan['command']): Promise<boolean> {
    if (!command) return false
    const commandId = newId()
    if (command.for === 'step')
      return !!(await ask((client) => client.cases.followUpOutside.mutate({ commandId, ...command.input })))
    const answer = await ask((client) =>
      client.participants.recordStatuses.mutate({ commandId, ...command.input }),
    )
    return isStatusTaken(answer?.rows[0])
  }

  /** Writes the number of a usulan into the row that a person chose, where the server itself offers that row. */
  async function link(
    portal: string,
    { shown, place }: { shown: ShownUsulan; place: Pick<UsulanPlace, 'caseId' | 'row'> },
  ): Promise<boolean> {
    const [found] = (await match(portal, [shown])) ?? []
    const isOffered = found?.places.some(({ caseId, row }) => caseId === place.caseId && row === place.row)
    const { caseId, row: no } = place
    if (found?.found !== 'unlinked' || !isOffered || no === undefined) return false
    const rows = [{ row: { no }, nomorUsulan: shown.nomor }]
    const answer = await ask((client) =>
      client.participants.setNomorUsulan.mutate({ commandId: newId(), caseId, rows }),
    )
    return answer?.rows[0]?.outcome === 'changed'
  }
  return { match, record, link }
}
