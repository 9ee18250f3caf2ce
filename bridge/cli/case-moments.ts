import type { CaseCard } from '#shared/schema/board.ts'
import type { ConnectedBridge } from './connect-bridge.ts'

/** Spells an instant as the office of a berkas reads it, `25 Nov 2026, 09.00`: the bridge may run in another zone. */
export type CaseMoments = (card: Pick<CaseCard, 'calendar'>) => (at: string) => string

export async function readCaseMoments(bridge: ConnectedBridge['bridge']): Promise<CaseMoments> {
  const { calendars } = await bridge.calendars.list.query()
  const zones = new Map(calendars.map(({ id, timeZone }) => [id, timeZone]))
  return ({ calendar }) => {
    const words = new Intl.DateTimeFormat('id-ID', {
      ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: zones.get(calendar.id) },
    })
    return (at) => words.format(new Date(at))
  }
}
