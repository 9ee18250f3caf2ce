import { randomUUID } from 'node:crypto'
import type { RunningBridge } from '#bridge/main.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { addAccount } from '#bridge/use-cases/add-account.ts'
import { openCase } from '#bridge/use-cases/open-case.ts'
import type { Account, Actor, Role } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'

interface Colleague {
  readonly accountId: string
  readonly name: string
  readonly jabatan: string
  readonly roles: Role[]
  readonly fulfils: string[]
}
const SOP = 'singkawang-ip-asn'

/** A small fictional office that can walk the IP-ASN SOP from end to end. */
const staff: Record<'rina' | 'sri' | 'bambang', Colleague> = {
  rina: {
    accountId: 'rina',
    name: 'Rina Wulandari',
    jabatan: 'Analis SDM Aparatur',
    roles: ['petugas', 'tu', 'ops', 'pengelola-pengaduan'],
    fulfils: ['petugas-administrasi', 'kasubbag', 'kabid', 'analis-ahli-muda'].map((id) => `${SOP}/${id}`),
  },
  sri: {
    accountId: 'sri',
    name: 'Sri Handayani',
    jabatan: 'Sekretaris Badan',
    roles: ['supervisor'],
    fulfils: [`${SOP}/sekretaris`],
  },
  bambang: {
    accountId: 'bambang',
    name: 'Bambang Purnomo',
    jabatan: 'Kepala Badan',
    roles: ['supervisor'],
    fulfils: [`${SOP}/kepala-badan`],
  },
}

const ADMIN: Actor = { id: 'admin', roles: ['admin'], fulfils: [] }

export async function hireStaff(bridge: RunningBridge): Promise<void> {
  for (const colleague of Object.values(staff)) {
    await addAccount(bridge.ports, ADMIN, { ...colleague, commandId: randomUUID() })
  }
}

/** One of the office, to do something in his own right. */
export async function accountOf({ store }: Ports, id: string): Promise<Account> {
  const account = await store.find('account', id)
  if (!account) throw new Error(`nobody is called ${id}`)
  return account
}

/** Opens an IP-ASN berkas as the desk would: of one ASN, or of a Dinas with its list of names. */
export async function openIpAsnCase(
  bridge: RunningBridge,
  applicant: { name: string; nip?: string },
): Promise<CaseCard> {
  const { accountId: id, roles, fulfils } = staff.rina
  const kind = applicant.nip === undefined ? 'opd' : 'asn'
  const { card } = await openCase(
    bridge.ports,
    { id, roles, fulfils },
    { commandId: randomUUID(), caseId: randomUUID(), sopId: SOP, applicant: { kind, ...applicant } },
  )
  return card
}
