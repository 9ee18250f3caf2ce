import type { ShelvedEdition } from '#bridge/ports/catalogue.ts'
import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { dateOfDay, localDay } from '#shared/business-time/local-day.ts'
import type { SopEdition } from '#shared/domain/sops/sop-edition.ts'
import { type SopVersion, sopVersionId } from '#shared/schema/sop-version.ts'

export type RecordedEdition = ShelvedEdition & SopEdition

/** Every version there is with what the office recorded of it. */
export async function readEditions(
  { catalogue }: Pick<Ports, 'catalogue'>,
  reader: RecordReader,
): Promise<RecordedEdition[]> {
  const records = new Map<string, SopVersion>((await reader.all('sopVersion')).map((each) => [each.id, each]))
  return catalogue
    .editions()
    .map((edition) => ({ ...edition, record: records.get(sopVersionId(edition.sop)) }))
}

/** Today where a SOP is used, by its calendar's zone; western time where its calendar is missing. */
export function todayOf(
  { catalogue, clock }: Pick<Ports, 'catalogue' | 'clock'>,
  calendarId: string,
): string {
  const { offset } = indonesianZones[catalogue.calendar(calendarId)?.timeZone ?? 'Asia/Jakarta']
  return dateOfDay(localDay(clock.now().getTime(), offset))
}
