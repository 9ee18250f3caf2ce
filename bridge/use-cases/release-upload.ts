import type { Ports } from '#bridge/ports/ports.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { nextTimeOfDay } from '#shared/business-time/next-time-of-day.ts'
import { decideReleaseUpload } from '#shared/domain/release-upload.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ReleaseUpload } from '#shared/schema/upload-run.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'
import { officeCalendar } from './office-calendar.ts'
import { sampleRows } from './sample-rows.ts'

/** Lets a planned run go, at once or at its slot, once its sample was looked at. */
export function releaseUpload(ports: Ports, actor: Actor, command: ReleaseUpload): Promise<RecordedUpload> {
  return decideOnUpload(ports, actor, {
    command,
    decide: (run, attempt) =>
      decideReleaseUpload(run, {
        ...attempt,
        command: { ...command, ...slotOf(ports, command) },
        sample: sampleRows(run).map(({ id }) => id),
      }),
  })
}

/** The slot that is meant by an hour on the office's clocks. */
function slotOf(ports: Ports, { at }: ReleaseUpload): Pick<ReleaseUpload, 'slot'> {
  if (at === undefined) return {}
  const { offset } = indonesianZones[officeCalendar(ports).timeZone]
  return { slot: nextTimeOfDay(at, ports.clock.now(), offset).toISOString() }
}
