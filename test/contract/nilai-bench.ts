import type { PortalRow } from '#bridge/ports/upload-portal.ts'
import { createNilaiPortal } from '#bridge/uploads/ip-asn/nilai-portal.ts'
import { people } from '../portals/siasn/people.ts'
import type { Traps } from '../portals/traps.ts'
import { openPortalDesk, type PortalDesk } from './portal-desk.ts'
import type { PortalBench } from './upload-portal.contract.ts'

export interface NilaiBench extends PortalBench, Pick<PortalDesk, 'portals'> {}

const entry = {
  isiPendidikan: '3',
  isiStruktural: '0',
  isiFungsional: '1',
  isiDiklat: '1',
  isiSeminar: '0',
  isiDisiplin: '0',
}

/** The page of IP-ASN values with the entry form of 2018, on the practice SIASN in a real Chromium. */
export async function openNilaiBench(): Promise<NilaiBench> {
  const desk = await openPortalDesk('siasn')
  const { portals } = desk
  const setTraps = (traps: Traps) => portals.setTraps({ nilaiEntry: true, ...traps })
  setTraps({})
  const nipOf = (row: PortalRow) => row.data.nip ?? ''
  let rows = 0
  return {
    portal: createNilaiPortal(desk.browser, { answerMs: 2_000, waitMs: 4_000 }),
    portals,
    aField: 'Pendidikan',
    shownKey: (row) => `Nilai Kinerja: ${row.data.isiKinerja}`,
    newRow() {
      rows += 1
      const nip = people[rows % people.length]?.nip ?? ''
      const isiKinerja = String(60 + rows)
      return { id: `r${rows}`, line: rows, data: { nip, nama: '', jenis: 'isian', ...entry, isiKinerja } }
    },
    withUnknownOption: (row) => ({ ...row, data: { ...row.data, isiPendidikan: '9' } }),
    heldTimes: async (row) => portals.isian().filter(({ nip }) => nip === nipOf(row)).length,
    trap(row, luck) {
      const nip = nipOf(row)
      const once = { keys: [nip], next: 1 }
      if (luck === 'refused') setTraps({ refuse: { [nip]: 'BTS - Data tidak sesuai' } })
      if (luck === 'lied-to') setTraps({ lyingToast: once })
      if (luck === 'failed-after-commit') setTraps({ failAfterCommit: once })
    },
    account: { name: portals.account.name, nip: portals.account.nip },
    endSession: () => portals.expireSession(),
    signIn: desk.signIn,
    reset: async () => setTraps({}),
    close: desk.close,
  }
}
