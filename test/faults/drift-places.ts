import type { Page } from 'playwright-core'
import type { Anchor } from '#shared/schema/anchor.ts'
import type { Portal } from '#shared/schema/portal.ts'
import { hosts } from '../portals/hosts.ts'

/** A page of a practice portal in one of its states, and how a person brings it there. */
export interface DriftPlace {
  readonly title: string
  /** Of the pack's portal, and of its page. */
  readonly portal: string
  readonly page: string
  readonly url: string
  readonly open?: (page: Page) => Promise<void>
}

const siasn = `https://${hosts.siasn}`
const person = `${siasn}/peremajaan/profil/pns/199207252015032003`
const press =
  (name: string, role: 'button' | 'tab' = 'button') =>
  async (page: Page) =>
    page.getByRole(role, { name, exact: true }).first().click()

/** Every page of the packs, with the tabs and dialogs in which its anchors lie. */
export const driftPlaces: readonly DriftPlace[] = [
  {
    ...{ title: 'pencarian', portal: 'siasn', page: 'cari-pegawai', url: `${siasn}/tampilanData` },
    async open(page) {
      await page.getByLabel('NIP atau Nama').fill('199207252015032003')
      await press('Cari')(page)
      await page.getByRole('link', { name: 'Peremajaan Data' }).waitFor()
    },
  },
  ...['Kursus', 'Diklat', 'Seminar', 'SKP', 'Pendidikan', 'Jabatan'].map((kind) => ({
    ...{ title: `riwayat ${kind}`, portal: 'siasn', page: 'peremajaan', url: person },
    async open(page: Page) {
      await press(`Riwayat ${kind}`, 'tab')(page)
      await page.getByRole('button', { name: `Tambah Riwayat ${kind}` }).waitFor()
    },
  })),
  {
    ...{ title: 'formulir', portal: 'siasn', page: 'peremajaan', url: person },
    async open(page) {
      await press('Tambah Riwayat Kursus')(page)
      await page.getByRole('dialog', { name: 'Tambah Riwayat Kursus' }).waitFor()
    },
  },
  { title: 'nilai', portal: 'siasn', page: 'nilai-ip-asn', url: `${siasn}/layananIP/nilaiASN` },
  {
    ...{ title: 'usulan', portal: 'siasn', page: 'monitoring-usulan' },
    url: `${siasn}/layananPeremajaan/monitoringUsulan`,
  },
  {
    ...{ title: 'rincian usulan', portal: 'siasn', page: 'monitoring-usulan' },
    url: `${siasn}/layananPeremajaan/monitoringUsulan`,
    async open(page) {
      await press('Lihat')(page)
      await page.getByRole('dialog', { name: 'Detail Usulan' }).waitFor()
    },
  },
  { title: 'SKP', portal: 'ekinerja', page: 'daftar-skp', url: `https://${hosts.kinerja}/skp` },
  {
    ...{ title: 'naskah masuk', portal: 'srikandi', page: 'naskah-masuk' },
    url: `https://${hosts.srikandi}/penerimaan-naskah-masuk/naskah-dinas-masuk`,
  },
  {
    ...{ title: 'naskah', portal: 'srikandi', page: 'detail-naskah' },
    url: `https://${hosts.srikandi}/penerimaan-naskah-masuk/naskah-dinas-masuk/nm-3`,
  },
]

/** Everything by which the pack knows the page: its landmark, its states and its anchors. */
export function anchorsOf(portals: readonly Portal[], { portal, page }: DriftPlace): Anchor[] {
  const known = portals.find(({ id }) => id === portal)?.pages.find(({ id }) => id === page)
  if (!known) throw new Error(`no pack knows ${portal}/${page}`)
  return [known.landmark, ...known.states.map(({ landmark }) => landmark), ...Object.values(known.anchors)]
}
