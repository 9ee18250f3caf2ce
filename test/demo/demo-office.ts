import { connectBridge } from '#bridge/cli/connect-bridge.ts'
import { readConfig } from '#bridge/config.ts'
import { type RunningBridge, startBridge } from '#bridge/main.ts'
import type { AddAccount } from '#shared/schema/account.ts'

const SOP = 'singkawang-ip-asn'

/** The people of a fictional BKPSDM, each the pelaksana that the Singkawang SOP names. */
export const demoPeople = {
  wulan: {
    name: 'Wulan Pratiwi',
    jabatan: 'Petugas Administrasi, merangkap Kasubbag Umum',
    roles: ['petugas', 'tu'],
    fulfils: [`${SOP}/petugas-administrasi`, `${SOP}/kasubbag`],
  },
  ratna: {
    name: 'Ratna Dewanti',
    jabatan: 'Sekretaris',
    roles: ['supervisor', 'pengelola-pengaduan'],
    fulfils: [`${SOP}/sekretaris`],
  },
  bambang: {
    name: 'Bambang Setiawan',
    jabatan: 'Kepala Badan',
    roles: ['supervisor'],
    fulfils: [`${SOP}/kepala-badan`],
  },
  yuliana: {
    name: 'Yuliana Putri',
    jabatan: 'Kepala Bidang',
    roles: ['supervisor', 'petugas'],
    fulfils: [`${SOP}/kabid`],
  },
  rina: {
    name: 'Rina Wulandari',
    jabatan: 'Analis Kepegawaian Ahli Muda',
    roles: ['petugas', 'ops'],
    fulfils: [`${SOP}/analis-ahli-muda`],
  },
} as const satisfies Record<
  string,
  Pick<AddAccount, 'name' | 'jabatan'> & { roles: readonly string[]; fulfils: readonly string[] }
>

export type DemoPerson = keyof typeof demoPeople

export interface DemoOffice {
  readonly bridge: RunningBridge
  /** What the panel asks for to become this person's. */
  pairingOf(person: DemoPerson): Promise<{ address: string; code: string }>
  close(): Promise<void>
}

/** Starts a bridge on a folder and adds the office's people, through the same door as `langkah user add`. */
export async function startDemoOffice(dataDir: string): Promise<DemoOffice> {
  const { origins } = readConfig({})
  const bridge = await startBridge({ dataDir, port: 0, origins })
  await using connected = await connectBridge(dataDir)
  for (const [accountId, { roles, fulfils, ...person }] of Object.entries(demoPeople)) {
    await connected.bridge.admin.addAccount.mutate({
      commandId: crypto.randomUUID(),
      accountId,
      ...person,
      roles: [...roles],
      fulfils: [...fulfils],
    })
  }
  return {
    bridge,
    pairingOf: async (person) => {
      const { code } = await bridge.issuePairingCode(person)
      return { address: bridge.url, code }
    },
    close: () => bridge.close(),
  }
}
