import type { EventStore } from '#bridge/ports/event-store.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Subject } from '#shared/schema/subject.ts'

const at = '2026-11-23T01:00:00.000Z'
const base = (commandId: string, actorId = 'tu') => ({ at, actorId, commandId })

export function letterRegistered(commandId: string, number: number): NewEvent {
  const letterId = `surat-${number}`
  const printed = `${String(number).padStart(4, '0')}/2026`
  return {
    type: 'letter.registered',
    ...base(commandId),
    letterId,
    letter: {
      id: letterId,
      direction: 'incoming',
      agenda: { series: 'surat-masuk', year: 2026, number, printed },
      series: 'surat-masuk',
      detailsId: `isi-${letterId}`,
      letterOn: '2026-11-20',
      receivedAt: at,
      urgency: 'biasa',
      security: 'biasa',
      lampiran: 0,
      scans: [],
    },
  }
}

export function letterLinked(commandId: string, number: number, caseId: string): NewEvent {
  return { type: 'letter.case-linked', ...base(commandId), letterId: `surat-${number}`, caseId }
}

function letterDisposed(commandId: string, number: number): NewEvent {
  const disposisi = {
    ...{ id: `d-${commandId}`, from: 'kaban', to: 'kabid', instructions: ['Tindaklanjuti'] },
    ...{ urgency: 'biasa' as const, security: 'rahasia' as const, issuedAt: at },
  }
  return {
    type: 'letter.disposisi-issued',
    ...base(commandId, 'kaban'),
    letterId: `surat-${number}`,
    disposisi,
  }
}

export function letterDetails(number: number): Subject {
  const id = `isi-surat-${number}`
  return { id, personId: `surat-${number}`, kind: 'text', data: { perihal: 'Usul kenaikan pangkat' } }
}

export function rowsAdded(commandId: string, caseId: string, nos: readonly number[]): NewEvent {
  return { type: 'participants.added', ...base(commandId), caseId, rows: nos.map((no) => ({ no })) }
}

export function rowJudged(commandId: string, caseId: string, no: number): NewEvent {
  const rows = [{ no, items: { surat: 'ada' as const } }]
  return { type: 'participants.judged', ...base(commandId), caseId, stepId: 'periksa', visit: 1, rows }
}

/** Letters 1 to `count`; every third one has a case, every other one is disposed. */
export async function writeLetters(store: EventStore, count: number): Promise<void> {
  for (let number = 1; number <= count; number++) {
    const give = (what: string, event: NewEvent, subjects: Subject[] = []) =>
      store.transact(`${what}${number}`, async (tx) => tx.append([event], subjects))
    await give('s', letterRegistered(`s${number}`, number), [letterDetails(number)])
    if (number % 3 === 0) await give('h', letterLinked(`h${number}`, number, `berkas-${number}`))
    if (number % 2 === 0) await give('d', letterDisposed(`d${number}`, number))
    await give('r', rowsAdded(`r${number}`, `berkas-${number}`, [1, 2]))
    if (number % 2 === 1) await give('j', rowJudged(`j${number}`, `berkas-${number}`, 2))
  }
}
