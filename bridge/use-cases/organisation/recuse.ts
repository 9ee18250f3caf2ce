import type { Ports } from '#bridge/ports/ports.ts'
import { decideRecuse } from '#shared/domain/organisation/recuse.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { Recuse } from '#shared/schema/recuse.ts'
import { decideOnCase, type RecordedCase } from '../decide-on-case.ts'

/** Somebody keeps out of a berkas; its step goes to others, or up. */
export function recuse(ports: Ports, actor: Actor, command: Recuse): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideRecuse })
}
