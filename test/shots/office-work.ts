import { randomUUID } from 'node:crypto'
import type { RunningBridge } from '#bridge/main.ts'
import { holdCase } from '#bridge/use-cases/hold-case.ts'
import { registerLetter } from '#bridge/use-cases/letter/register-letter.ts'
import { addParticipants } from '#bridge/use-cases/participants/add-participants.ts'
import { returnToApplicant } from '#bridge/use-cases/return-to-applicant.ts'
import { RegisterLetter } from '#shared/schema/letter-command.ts'
import { accountOf, openIpAsnCase } from '../e2e/staff.ts'
import { walkToCheck } from '../e2e/walk-to-check.ts'

/** One berkas in each state that looks different. */
export interface OfficeWork {
  readonly fresh: string
  readonly inCheck: string
  readonly returned: string
  readonly held: string
  readonly collective: string
}

const people = {
  fresh: { name: 'Dewi Lestari', nip: '199207252015032003' },
  inCheck: { name: 'Fitri Anggraini', nip: '198506062009022001' },
  returned: { name: 'Agus Pratama', nip: '199004182014021001' },
  held: { name: 'Eko Wibowo', nip: '198811302011011004' },
  collective: { name: 'Dinas Perhubungan' },
} as const

const letters = [
  ['Dinas Pendidikan', '800/17/Disdik', 'Usul penilaian IP-ASN 2026'],
  ['Dinas Kesehatan', '800/203/Dinkes', 'Usul kenaikan pangkat a.n. Hesti Kurniasih dan kawan-kawan'],
] as const

export async function makeOfficeWork(bridge: RunningBridge): Promise<OfficeWork> {
  const { ports } = bridge
  const rina = await accountOf(ports, 'rina')
  const made: Record<string, string> = {}
  for (const [name, person] of Object.entries(people)) made[name] = (await openIpAsnCase(bridge, person)).id
  const work = made as unknown as OfficeWork
  const on = (caseId: string) => ({ commandId: randomUUID(), caseId })
  for (const caseId of [work.inCheck, work.returned, work.collective]) await walkToCheck(bridge, caseId)
  await returnToApplicant(ports, rina, {
    ...on(work.returned),
    ...{
      stepId: 'periksa-dokumen',
      reasonCode: 'kelengkapan',
      reason: 'Laporan rekapitulasi belum ditandatangani',
    },
  })
  await holdCase(ports, rina, {
    ...on(work.held),
    ...{ waitsFor: 'outside', reason: 'Menunggu jawaban Kanreg atas perbedaan TMT' },
  })
  await addParticipants(ports, rina, {
    ...on(work.collective),
    rows: Array.from({ length: 12 }, (_, at) => ({ name: `Pegawai Contoh ${at + 1}`, golongan: 'III/a' })),
  })
  for (const [sender, number, perihal] of letters) {
    const said = { commandId: randomUUID(), letterId: randomUUID(), sender, number, perihal }
    await registerLetter(ports, rina, RegisterLetter.parse({ ...said, letterOn: '2026-11-20' }))
  }
  return work
}

/** By what its row is called in the panel. */
export const nameOf = (which: keyof typeof people): string => people[which].name
export const nipOf = (which: Exclude<keyof typeof people, 'collective'>): string => people[which].nip
