import type { Ports } from '#bridge/ports/ports.ts'
import { decideAskRehearsal } from '#shared/domain/ask-rehearsal.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { AskRehearsal } from '#shared/schema/rehearsal.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'
import { sampleRows } from './sample-rows.ts'

/** Asks for a rehearsal of the rows that whoever lets the run go looks at. */
export function askRehearsal(ports: Ports, actor: Actor, command: AskRehearsal): Promise<RecordedUpload> {
  return decideOnUpload(ports, actor, {
    command,
    decide: (run, attempt) =>
      decideAskRehearsal(run, { ...attempt, sample: sampleRows(run).map(({ id }) => id) }),
  })
}
