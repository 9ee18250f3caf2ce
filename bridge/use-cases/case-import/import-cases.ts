import type { Ports } from '#bridge/ports/ports.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { dayLength, dayOfDate } from '#shared/business-time/local-day.ts'
import { decideImportCases } from '#shared/domain/case-import/import-cases.ts'
import { CASE_SERIES } from '#shared/domain/open-case.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { JudgedAgendaRow } from '#shared/schema/agenda-import.ts'
import type { ImportCases } from '#shared/schema/case-import.ts'
import { registerId } from '#shared/schema/records.ts'
import { officeCalendar } from '../office-calendar.ts'
import { recordDecision } from '../record-decision.ts'
import { checkCases } from './check-cases.ts'
import { judgeCases } from './judge-cases.ts'

interface ImportedCases {
  readonly seq: number
  /** How each row stands now: `there` = it is recorded. */
  readonly rows: JudgedAgendaRow[]
}

/** Takes over one part of the running berkas in one transaction. Given again it finds them there and adds nothing. */
export async function importCases(ports: Ports, actor: Actor, command: ImportCases): Promise<ImportedCases> {
  const { year, rows } = command
  const { offset } = indonesianZones[officeCalendar(ports).timeZone]
  const id = registerId(CASE_SERIES, year)
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'register', id },
    decide: async (tx, attempt) => {
      const judged = await judgeCases(ports, tx, { year, rows, actor })
      return decideImportCases(await tx.find('register', id), {
        ...attempt,
        fresh: judged.flatMap((each) => (each.state === 'new' ? [each.found] : [])),
        startOf: (date) => new Date(dayOfDate(date) * dayLength - offset).toISOString(),
      })
    },
  })
  return { seq, rows: await checkCases(ports, actor, { year, rows }) }
}
