import type { Ports } from '#bridge/ports/ports.ts'
import { decidePublishSop } from '#shared/domain/sops/publish-sop.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { PublishSop, SopStatus } from '#shared/schema/sop-version.ts'
import { decideOnSop } from './decide-on-sop.ts'

/** Approves a draft. What it says is kept first: whatever becomes of its file, this is what was approved. */
export function publishSop(ports: Ports, actor: Actor, command: PublishSop): Promise<SopStatus> {
  return decideOnSop(ports, actor, {
    command,
    decide: decidePublishSop,
    prepare: ({ sop }) => ports.catalogue.keepSop(sop),
  })
}
