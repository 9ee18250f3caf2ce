import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { dayLength, dayOfDate } from '#shared/business-time/local-day.ts'
import { decideImportAgenda } from '#shared/domain/agenda/import-agenda.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { Decision } from '#shared/domain/decision.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ImportAgenda, JudgedAgendaRow } from '#shared/schema/agenda-import.ts'
import { registerId } from '#shared/schema/records.ts'
import { derivedCommandId } from '../derived-command-id.ts'
import { officeCalendar } from '../office-calendar.ts'
import { recordDecision } from '../record-decision.ts'
import { findBook } from '../register/find-book.ts'
import { checkAgenda } from './check-agenda.ts'
import { judgeAgenda } from './judge-agenda.ts'

interface ImportedAgenda {
  readonly seq: number
  /** How each row stands now: `there` = it is recorded. */
  readonly rows: JudgedAgendaRow[]
}

/** Takes over one part of an agenda in one transaction. Given again it finds everything there and adds nothing. */
export async function importAgenda(
  ports: Ports,
  actor: Actor,
  command: ImportAgenda,
): Promise<ImportedAgenda> {
  const { series, year, rows } = command
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'register', id: registerId(findBook(ports, series).id, year) },
    decide: (tx, attempt) => decide(ports, tx, attempt),
  })
  return { seq, rows: await checkAgenda(ports, { series, year, rows }) }
}

async function decide(ports: Ports, tx: RecordReader, attempt: Attempt<ImportAgenda>): Promise<Decision> {
  const { command } = attempt
  const { register, direction, judged, print } = await judgeAgenda(ports, tx, command)
  const { offset } = indonesianZones[officeCalendar(ports).timeZone]
  return decideImportAgenda(register, {
    ...attempt,
    ...{ direction, judged, print },
    letterId: ({ number, suffix = '' }) =>
      derivedCommandId(command.series, `${command.year}/${number}${suffix}`),
    startOf: (date) => new Date(dayOfDate(date) * dayLength - offset).toISOString(),
  })
}
