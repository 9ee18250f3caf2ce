import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { nationalPengaduanLimits, workingDaysFor } from '#shared/asn/pengaduan-limits.ts'
import { dueAt } from '#shared/business-time/due-at.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { isReached } from '#shared/domain/organisation/is-reached.ts'
import { decideRecordPengaduan, PENGADUAN_SERIES } from '#shared/domain/record-pengaduan.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordPengaduan } from '#shared/schema/pengaduan.ts'
import { answerWithPengaduan, type RecordedPengaduan } from './answer-with-pengaduan.ts'
import { nextNumber } from './next-number.ts'
import { officeCalendar } from './office-calendar.ts'
import { recordDecision } from './record-decision.ts'

/** Takes a pengaduan in, for an officer, due by the limit of its class on the agency's calendar. */
export async function recordPengaduan(
  ports: Ports,
  actor: Actor,
  command: RecordPengaduan,
): Promise<RecordedPengaduan> {
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'pengaduan', id: command.pengaduanId },
    decide: (tx, attempt) => decide(ports, tx, attempt),
  })
  return answerWithPengaduan(ports, command.pengaduanId, seq)
}

async function decide(ports: Ports, tx: RecordReader, attempt: Attempt<RecordPengaduan>): Promise<Decision> {
  const { command, actor, now } = attempt
  if (await tx.find('pengaduan', command.pengaduanId)) throw new DomainError('pengaduan-already-recorded')
  if (command.caseId !== undefined) await checkCase(tx, actor, command.caseId)
  const officer = await tx.find('account', command.officer)
  if (!officer || officer.disabledAt || !officer.roles.includes('pengelola-pengaduan')) {
    throw new DomainError('officer-not-found', { account: command.officer })
  }
  const calendar = calendarFor(ports, command.sopId)
  return decideRecordPengaduan({
    ...attempt,
    ...(await nextNumber(tx, PENGADUAN_SERIES, { now, calendar })),
    dueAt: limitOf(command, calendar, now),
    ruleSet: nationalPengaduanLimits.id,
  })
}

/** Whoever handles pengaduan may name any berkas; others only one they may see. */
async function checkCase(tx: RecordReader, actor: Actor, caseId: string): Promise<void> {
  const caseFile = await tx.find('case', caseId)
  const mayName = caseFile && (actor.roles.includes('pengelola-pengaduan') || isReached(actor, caseFile))
  if (!mayName) throw new DomainError('case-not-found')
}

function calendarFor(ports: Ports, sopId: string | undefined): WorkingCalendar {
  const sop = sopId === undefined ? undefined : ports.catalogue.sop(sopId)
  if (sopId !== undefined && !sop) throw new DomainError('sop-not-found', { sop: sopId })
  if (!sop) return officeCalendar(ports)
  const { id } = sop.calendar
  const calendar = ports.catalogue.calendar(id)
  if (!calendar) throw new DomainError('calendar-not-found', { calendar: id })
  return calendar
}

function limitOf(command: RecordPengaduan, calendar: WorkingCalendar, now: Date): string {
  const days = workingDaysFor(nationalPengaduanLimits, command.class)
  const due = dueAt(calendar, now.getTime(), { value: days, unit: 'hari' })
  if (!due.ok)
    throw new Error(`calendar ${calendar.id} gives no due date from ${now.toISOString()}: ${due.reason}`)
  return new Date(due.due).toISOString()
}
