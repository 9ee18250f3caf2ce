import { randomUUID } from 'node:crypto'
import type { Role } from '#shared/schema/account.ts'
import { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { nipOf, pasted } from './collective-desk.ts'
import { type Office, openOffice } from './office.ts'

const sopId = 'singkawang-ip-asn'

type Client = ReturnType<Office['client']>
type Seat = 'kaban' | 'a-tu' | 'b-tu'
type Opening = Pick<Parameters<Client['cases']['open']['mutate']>[0], 'applicant' | 'letterId'>

interface Opened {
  readonly id: string
  readonly number: string
  readonly sop: string
}

/** Two bidang that see nothing of each other, the head over both, and what bidang A has on its desks. */
export interface TwoBidang extends AsyncDisposable {
  readonly office: Office
  /** On a letter of the Dinas Pendidikan, with three rows, the second with a nomor usulan. */
  readonly collective: Opened
  /** Of one person. */
  readonly single: Opened
  readonly letterId: string
  desk(who: Seat): Client
  open(who: Seat, opening: Opening): Promise<Opened>
}

const units: [code: string, name: string, kind: string, parent: string, staff: [Seat, Role[]]][] = [
  ['badan', 'BKPSDM Contoh', 'badan', '', ['kaban', ['supervisor']]],
  ['a', 'Bidang A', 'bidang', 'badan', ['a-tu', ['tu', 'petugas']]],
  ['b', 'Bidang B', 'bidang', 'badan', ['b-tu', ['tu', 'petugas']]],
]

export async function openTwoBidang(): Promise<TwoBidang> {
  const office = await openOffice()
  const tokens = await seatAll(office)
  const desk = (who: Seat) => office.client(tokens[who])
  const open = async (who: Seat, opening: Opening): Promise<Opened> => {
    const command = { commandId: randomUUID(), caseId: randomUUID(), sopId, ...opening }
    const { card } = await desk(who).cases.open.mutate(command)
    return { id: card.id, number: card.number, sop: card.sop.title }
  }
  const sender = 'Dinas Pendidikan Contoh'
  const letterId = randomUUID()
  const letter = { sender, number: '800/12/DISDIK', letterOn: '2026-11-20', perihal: 'Usul kenaikan pangkat' }
  await desk('a-tu').letters.register.mutate({ commandId: randomUUID(), letterId, ...letter })
  const collective = await open('a-tu', { applicant: { kind: 'opd', name: sender }, letterId })
  const single = await open('a-tu', { applicant: { kind: 'asn', name: 'Sari Utami', nip: nipOf(90) } })
  await addRows(desk('a-tu'), collective.id)
  return {
    ...{ office, collective, single, letterId, desk, open },
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}

async function seatAll(office: Office): Promise<Record<Seat, string>> {
  const tokens: Record<Seat, string> = { kaban: '', 'a-tu': '', 'b-tu': '' }
  const rows: OrganisationRow[] = []
  for (const [unitCode, unitName, unitKind, parentCode, [account, roles]] of units) {
    tokens[account] = await office.person(account, roles)
    const unit = { unitCode, unitName, unitKind, parentCode, head: unitCode === 'badan' ? 'ya' : '' }
    const post = { postCode: `p-${account}`, title: `Jabatan ${account}`, account, from: '2025-01-01' }
    rows.push(OrganisationRow.parse({ line: rows.length + 2, ...unit, ...post }))
  }
  const command = { commandId: randomUUID(), rows, timeZone: 'Asia/Jakarta' as const, seenRevision: 0 }
  await office.client(office.adminToken).organisation.import.mutate(command)
  return tokens
}

async function addRows(client: Client, caseId: string): Promise<void> {
  const reading = await client.participants.checkPaste.query({ caseId, text: pasted(3) })
  if (reading.kind !== 'rows') throw new Error(`not read: ${reading.kind}`)
  const people = reading.ready.map(({ data }) => data)
  await client.participants.add.mutate({ commandId: randomUUID(), caseId, rows: people })
  const rows = [{ row: { no: 2 }, nomorUsulan: 'SIASN-2026-0002' }]
  await client.participants.setNomorUsulan.mutate({ commandId: randomUUID(), caseId, rows })
}
