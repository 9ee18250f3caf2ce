import type { Ports } from '#bridge/ports/ports.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { JudgedAgendaRow } from '#shared/schema/agenda-import.ts'
import type { CheckCases } from '#shared/schema/case-import.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import { id } from '#shared/text/id.ts'
import { judgeCases } from './judge-cases.ts'

/** Says of each running berkas whether it would be taken over, is there already, or why not. Opens none. */
export async function checkCases(ports: Ports, actor: Actor, asked: CheckCases): Promise<JudgedAgendaRow[]> {
  const judged = await judgeCases(ports, ports.store, { ...asked, actor })
  return judged.map((each): JudgedAgendaRow => {
    if (each.state === 'refused')
      return { line: each.line, state: each.state, message: fillSentence(id[each.code], each.place) }
    return { line: each.line, state: each.state }
  })
}
