import type { Ports } from '#bridge/ports/ports.ts'
import { decideReleaseUpload } from '#shared/domain/release-upload.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ReleaseUpload } from '#shared/schema/upload-run.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'
import { sampleRows } from './sample-rows.ts'

/** Lets a planned run go, at once or at its slot, once its sample was looked at. */
export function releaseUpload(ports: Ports, actor: Actor, command: ReleaseUpload): Promise<RecordedUpload> {
  return decideOnUpload(ports, actor, {
    command,
    decide: (run, attempt) =>
      decideReleaseUpload(run, { ...attempt, sample: sampleRows(run).map(({ id }) => id) }),
  })
}
