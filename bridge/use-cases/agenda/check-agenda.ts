import type { Ports } from '#bridge/ports/ports.ts'
import type { JudgedRow } from '#shared/domain/agenda/judge-agenda-row.ts'
import type { CheckAgenda, JudgedAgendaRow } from '#shared/schema/agenda-import.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import { id } from '#shared/text/id.ts'
import { judgeAgenda } from './judge-agenda.ts'

/** Says of each row of an agenda whether it would be taken in, is there already, or why not. Changes nothing. */
export async function checkAgenda(ports: Ports, asked: CheckAgenda): Promise<JudgedAgendaRow[]> {
  const { judged } = await judgeAgenda(ports, ports.store, asked)
  return judged.map(told)
}

function told(judged: JudgedRow): JudgedAgendaRow {
  const { line } = judged.row
  if (judged.state !== 'refused') return { line, state: judged.state }
  return { line, state: 'refused', message: fillSentence(id[judged.code], judged.place) }
}
