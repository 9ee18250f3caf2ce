import type { Ports } from '#bridge/ports/ports.ts'
import { decideAddNote } from '#shared/domain/add-note.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { AddNote } from '#shared/schema/case-move-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Adds a remark to a berkas. */
export function addNote(ports: Ports, actor: Actor, command: AddNote): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideAddNote })
}
