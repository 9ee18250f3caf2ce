import type { Transaction } from '#bridge/ports/event-store.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Subject } from '#shared/schema/subject.ts'

const at = '2026-11-23T01:00:00.000Z'

export function caseOpened(
  commandId: string,
  caseId: string,
  applicant: CaseFile['applicant'] = { kind: 'asn', subjectId: `orang-${caseId}` },
): NewEvent {
  return {
    type: 'case.opened',
    at,
    actorId: 'tu',
    commandId,
    caseId,
    number: `${caseId}/2026`,
    sop: { id: 'contoh', version: 1 },
    calendar: { id: 'perpres-21-2023-wib', version: 1 },
    applicant,
    to: 'periksa',
    clock: 'office',
  }
}

export function kelengkapanJudged(commandId: string, caseId: string): NewEvent {
  return {
    type: 'case.kelengkapan-judged',
    at,
    actorId: 'petugas',
    commandId,
    caseId,
    stepId: 'periksa',
    itemId: 'surat',
    verdict: 'ada',
  }
}

export function caseNoted(commandId: string, caseId: string): NewEvent {
  return { type: 'case.noted', at, actorId: 'petugas', commandId, caseId, noteId: `text:${commandId}` }
}

/** A disposisi that was written with a pen: its sheet was scanned, and no text came with it. */
export function scanNamed(commandId: string, caseId: string, scanHash: string): NewEvent {
  return {
    type: 'case.disposisi-issued',
    at,
    actorId: 'tu',
    commandId,
    caseId,
    disposisi: {
      ...{ id: commandId, from: 'kaban', to: 'kabid', instructions: ['Tindaklanjuti'], issuedAt: at },
      ...{
        urgency: 'biasa',
        security: 'biasa',
        sheet: { recordedBy: 'tu', recordedAt: at, onSheet: '2026-11-20', scanHash },
      },
    },
  }
}

/** What `caseNoted` says, sealed for the applicant of its case. */
export function aText(commandId: string, caseId: string, text = `Catatan ${commandId}`): Subject {
  return { id: `text:${commandId}`, personId: `orang-${caseId}`, kind: 'text', data: { text } }
}

export function numberTaken(commandId: string, number: number): NewEvent {
  return {
    type: 'register.number-taken',
    at,
    actorId: 'tu',
    commandId,
    series: 'berkas',
    year: 2026,
    number,
  }
}

export function aPerson(id: string): Subject {
  return { id, personId: id, kind: 'person', data: { name: 'Budi Santoso', nip: '198703152010012005' } }
}

/** Takes the next number of the register and opens a case under it: what is lost or doubled shows in the numbers. */
export function openNextCase(commandId: string): (tx: Transaction) => Promise<void> {
  return async (tx) => {
    const last = (await tx.find('register', 'berkas/2026'))?.last ?? 0
    const caseId = `berkas-${last + 1}`
    tx.append([numberTaken(commandId, last + 1), caseOpened(commandId, caseId)], [aPerson(`orang-${caseId}`)])
  }
}
