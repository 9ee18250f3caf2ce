import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PortalRow } from '#bridge/ports/upload-portal.ts'
import { createRiwayatPortal } from '#bridge/uploads/siasn-riwayat/riwayat-portal.ts'
import { makePdf } from '../portals/make-pdf.ts'
import { openPortalDesk, type PortalDesk } from './portal-desk.ts'
import type { PortalBench } from './upload-portal.contract.ts'

export interface SiasnBench extends PortalBench, Pick<PortalDesk, 'portals' | 'context'> {}

const data = {
  nip: '199004182014021001',
  nama: 'Agus Pratama',
  jenis: 'kursus',
  jenisDiklat: 'Diklat Teknis',
  namaKegiatan: 'Bimbingan Teknis Arsip Digital',
  penyelenggara: 'Lembaga Administrasi Negara',
  tanggalMulai: '03-03-2026',
  tanggalSelesai: '05-03-2026',
  tahun: '2026',
  jumlahJam: '24',
}

/** The real page objects in a real Chromium, on the practice portal, with a person who signs in. */
export async function openSiasnBench(): Promise<SiasnBench> {
  const desk = await openPortalDesk('siasn')
  const { portals, context } = desk
  const folder = await mkdtemp(join(tmpdir(), 'langkah-berkas-'))
  const pdf = makePdf(['SERTIFIKAT', 'Bimbingan Teknis Arsip Digital'])
  const berkasPath = join(folder, 'sertifikat.pdf')
  await writeFile(berkasPath, pdf)
  const berkasHash = createHash('sha256').update(pdf).digest('hex')
  const portal = createRiwayatPortal(desk.browser, { answerMs: 2_000, waitMs: 4_000 })
  let rows = 0

  const bench: SiasnBench = {
    portal,
    portals,
    context,
    aField: 'Nomor Sertifikat',
    shownKey: ({ data: { nomor = '' } }) => nomor,
    newRow() {
      rows += 1
      const nomor = `800.2/${String(rows).padStart(4, '0')}/BIMTEK/2026`
      return {
        id: `r${rows}`,
        line: rows,
        data: { ...data, nomor, berkas: 'sertifikat.pdf', berkasPath, berkasHash },
      }
    },
    withUnknownOption: (row) => ({ ...row, data: { ...row.data, jenisDiklat: 'Diklat' } }),
    heldTimes: async ({ data: { nip = '', nomor = '' } }) => (await portals.records({ nip, nomor })).length,
    trap(row: PortalRow, luck) {
      const nomor = row.data.nomor ?? ''
      if (luck === 'refused') portals.setTraps({ refuse: { [nomor]: 'BTS - Data tidak sesuai' } })
      if (luck === 'lied-to') portals.setTraps({ lyingToast: { keys: [nomor], next: 1 } })
      if (luck === 'failed-after-commit') portals.setTraps({ failAfterCommit: { keys: [nomor], next: 1 } })
    },
    account: { name: portals.account.name, nip: portals.account.nip },
    endSession: () => portals.expireSession(),
    signIn: desk.signIn,
    async reset() {
      portals.setTraps({})
    },
    async close() {
      await desk.close()
      await rm(folder, { recursive: true })
    },
  }
  return bench
}
