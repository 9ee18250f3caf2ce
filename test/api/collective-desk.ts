import { randomUUID } from 'node:crypto'
import { type Office, openOffice } from './office.ts'

const sopId = 'singkawang-ip-asn'
const as = (...pelaksana: string[]) => pelaksana.map((each) => `${sopId}/${each}`)

type Client = ReturnType<Office['client']>
type Seat = 'loket' | 'kasubbag' | 'sekretaris' | 'kaban' | 'kabid' | 'analis' | 'ops'

/** The people of the Singkawang SOP at their desks, and what they do with the list of a letter. */
export interface CollectiveDesk {
  readonly office: Office
  /** Everybody at the bridge as it runs now; it has another port after a restart. */
  seat(who: Seat): Client
  openCollective(): Promise<string>
  /** What a paste holds, taken in as it was confirmed. */
  takeIn(caseId: string, text: string): ReturnType<typeof takeIn>
}

export async function openCollectiveDesk(): Promise<CollectiveDesk> {
  const office = await openOffice()
  const tokens: Record<Seat, string> = {
    loket: await office.person('loket', ['petugas', 'tu'], as('petugas-administrasi')),
    kasubbag: await office.person('kasubbag', ['petugas'], as('kasubbag')),
    sekretaris: await office.person('sekretaris', ['supervisor'], as('sekretaris')),
    kaban: await office.person('kaban', ['supervisor'], as('kepala-badan')),
    kabid: await office.person('kabid', ['supervisor'], as('kabid')),
    analis: await office.person('analis', ['petugas'], as('analis-ahli-muda')),
    ops: await office.person('ops', ['ops']),
  }
  const seat = (who: Seat) => office.client(tokens[who])
  return {
    office,
    seat,
    async openCollective() {
      const caseId = randomUUID()
      const applicant = { kind: 'opd' as const, name: 'Dinas Contoh' }
      await seat('loket').cases.open.mutate({ commandId: randomUUID(), caseId, sopId, applicant })
      return caseId
    },
    takeIn: (caseId, text) => takeIn(seat('loket'), caseId, text),
  }
}

async function takeIn(loket: Client, caseId: string, text: string) {
  const reading = await loket.participants.checkPaste.query({ caseId, text })
  if (reading.kind !== 'rows') throw new Error(`not read: ${reading.kind}`)
  const rows = reading.ready.map(({ data }) => data)
  const added = await loket.participants.add.mutate({ commandId: randomUUID(), caseId, rows })
  return { reading, added }
}

/** A valid form of NIP for each row; they belong to nobody. */
export function nipOf(no: number): string {
  return `198703152010012${String(no).padStart(3, '0')}`
}

/** The list of a letter as it is copied from Excel. */
export function pasted(rows: number, from = 1): string {
  const people = Array.from({ length: rows }, (_, at) => {
    const no = from + at
    return `${no}\tPegawai Contoh ${no}\t${nipOf(no)}\tIII/a\tAnalis\tDinas Contoh`
  })
  return ['No\tNama\tNIP\tGol. Ruang\tJabatan\tUnit Kerja', ...people].join('\r\n')
}

/** How many rows came to which end. */
export function outcomes(rows: readonly { outcome: string }[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const { outcome } of rows) sum[outcome] = (sum[outcome] ?? 0) + 1
  return sum
}

/** The code of the refusal that a call meets; undefined where it meets none. */
export async function codeOf(call: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return (error as { data?: { domain?: { code?: string } } })?.data?.domain?.code
}
