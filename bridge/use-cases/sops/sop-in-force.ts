import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { Refusal } from '#shared/domain/decision.ts'
import { chooseEdition } from '#shared/domain/sops/choose-edition.ts'
import { DomainError } from '#shared/errors.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { readEditions, todayOf } from './read-editions.ts'

interface InForce {
  readonly ok: true
  readonly sop: Sop
  readonly calendar: WorkingCalendar
  readonly ref: CaseFile['calendar']
}

/** The SOP version that a berkas may be opened on today, with its calendar; both are kept from now on. */
export async function sopInForce(
  ports: Ports,
  tx: RecordReader,
  { sopId, version }: { readonly sopId: string; readonly version?: number | undefined },
): Promise<InForce | Refusal> {
  const editions = await readEditions(ports, tx)
  const calendarId = editions.find(({ sop }) => sop.id === sopId)?.sop.calendar.id ?? ''
  const chosen = chooseEdition(editions, { sopId, version, today: todayOf(ports, calendarId) })
  if (!chosen.ok) return chosen
  const { sop } = chosen.edition
  const calendar = ports.catalogue.calendar(sop.calendar.id)
  const ref = ports.catalogue.calendarRef(sop.calendar.id)
  if (!calendar || !ref) throw new DomainError('calendar-not-found', { calendar: sop.calendar.id })
  await ports.catalogue.keepSop(sop)
  await ports.catalogue.keepCalendar(ref)
  return { ok: true, sop, calendar, ref }
}
