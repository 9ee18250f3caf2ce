import type { PortalRow } from '#bridge/ports/upload-portal.ts'
import { createHarianPortal } from '#bridge/uploads/ekinerja-harian/harian-portal.ts'
import { openPortalDesk, type PortalDesk } from './portal-desk.ts'
import type { PortalBench } from './upload-portal.contract.ts'

export interface KinerjaBench extends PortalBench, Pick<PortalDesk, 'portals' | 'context'> {}

/** A Wednesday; Monday is a holiday, Tuesday is full. */
const TODAY = '2026-06-03'
/** Working days of the two weeks before, and times of a day, that hold nothing yet. */
const DAYS = [18, 19, 20, 21, 22, 25, 26, 28]
const TIMES = [
  ['08:00', '10:00'],
  ['10:00', '12:00'],
  ['13:00', '15:00'],
] as const

const data = {
  nip: '198703152010012005',
  nama: 'Rina Wulandari',
  rencanaAksi: 'Melayani konsultasi kepegawaian di loket',
  realisasi: '3',
  satuan: 'orang',
  bukti: 'https://drive.contoh.go.id/konsultasi',
}

/** The real page objects in a real Chromium, on the practice E-Kinerja, with a person who signs in to her own account. */
export async function openKinerjaBench(): Promise<KinerjaBench> {
  const desk = await openPortalDesk('kinerja')
  const { portals, context } = desk
  portals.changeKinerja({ today: TODAY })
  const portal = createHarianPortal(desk.browser, { answerMs: 2_000, waitMs: 4_000 })
  let rows = 0
  const kegiatanOf = (row: PortalRow) => row.data.kegiatan ?? ''
  return {
    portal,
    portals,
    context,
    aField: 'Kegiatan Harian',
    shownKey: kegiatanOf,
    newRow() {
      rows += 1
      const day = DAYS[rows % DAYS.length]
      const [jamMulai, jamSelesai] = TIMES[Math.floor(rows / DAYS.length) % TIMES.length] ?? TIMES[0]
      const kegiatan = `Melayani konsultasi pensiun nomor ${rows}`
      return {
        id: `r${rows}`,
        line: rows,
        data: { ...data, tanggal: `${day}-05-2026`, jamMulai, jamSelesai, kegiatan },
      }
    },
    withUnknownOption: (row) => ({
      ...row,
      data: { ...row.data, rencanaAksi: 'Melayani konsultasi kepegawaian' },
    }),
    heldTimes: async (row) =>
      (await portals.progress()).filter(({ kegiatan }) => kegiatan === kegiatanOf(row)).length,
    trap(row, luck) {
      const kegiatan = kegiatanOf(row)
      const once = { keys: [kegiatan], next: 1 }
      if (luck === 'refused')
        portals.setTraps({ kinerja: { refuse: { [kegiatan]: 'BTS - Data tidak sesuai' } } })
      if (luck === 'lied-to') portals.setTraps({ kinerja: { lyingToast: once } })
      if (luck === 'failed-after-commit') portals.setTraps({ kinerja: { failAfterCommit: once } })
    },
    account: { name: portals.account.name, nip: portals.account.nip },
    endSession: () => portals.expireSession(),
    signIn: desk.signIn,
    reset: async () => portals.setTraps({}),
    close: desk.close,
  }
}
