import type { Ports } from '#bridge/ports/ports.ts'
import { decideVoidDocument } from '#shared/domain/documents/void-document.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { VoidDocument } from '#shared/schema/void-document.ts'
import { decideOnCase, type RecordedCase } from '../decide-on-case.ts'

/** Marks a document of a berkas as attached by mistake. */
export function voidDocument(ports: Ports, actor: Actor, command: VoidDocument): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideVoidDocument })
}
