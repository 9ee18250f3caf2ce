import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { PortalRow } from '#bridge/ports/upload-portal.ts'
import type { PortalBrowser } from '#bridge/uploads/portal-browser.ts'
import { createRiwayatPortal } from '#bridge/uploads/siasn-riwayat/riwayat-portal.ts'
import { makePdf } from '../portals/make-pdf.ts'
import { signInAsPerson } from '../portals/sign-in-as-person.ts'
import { type PracticePortals, startPortals } from '../portals/start-portals.ts'
import type { PortalBench } from './upload-portal.contract.ts'

export interface SiasnBench extends PortalBench {
  readonly portals: PracticePortals
  readonly context: BrowserContext
}

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
  const portals = await startPortals()
  const browser = await chromium.launch({
    executablePath: process.env.LANGKAH_CHROMIUM ?? '/usr/bin/chromium',
    args: portals.chromiumArgs,
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 900 },
  })
  const folder = await mkdtemp(join(tmpdir(), 'langkah-berkas-'))
  const pdf = makePdf(['SERTIFIKAT', 'Bimbingan Teknis Arsip Digital'])
  const berkasPath = join(folder, 'sertifikat.pdf')
  await writeFile(berkasPath, pdf)
  const berkasHash = createHash('sha256').update(pdf).digest('hex')
  const portalBrowser: PortalBrowser = {
    context,
    isConnected: () => browser.isConnected(),
    newTab: () => context.newPage(),
    close: () => context.close(),
  }
  const portal = createRiwayatPortal(portalBrowser, { answerMs: 2_000, waitMs: 4_000 })
  let rows = 0

  const bench: SiasnBench = {
    portal,
    portals,
    context,
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
    endSession: () => portals.expireSession(),
    signIn: async () => signInAsPerson(await pageAtSignIn(context), portals),
    async reset() {
      portals.setTraps({})
    },
    async close() {
      await browser.close()
      await portals.close()
      await rm(folder, { recursive: true })
    },
  }
  const page = await context.newPage()
  await signInAsPerson(page, portals)
  await page.close()
  return bench
}

/** The tab in which the person is asked to sign in. */
async function pageAtSignIn(context: BrowserContext): Promise<Page> {
  const asksToSignIn = (page: Page) => new URL(page.url()).host.match(/^(asndigital|sso-siasn)\./) !== null
  const shown = Promise.withResolvers<Page>()
  const watch = (page: Page) => {
    const look = () => {
      if (page.url().startsWith('https:') && asksToSignIn(page)) shown.resolve(page)
    }
    page.on('domcontentloaded', look)
    look()
  }
  context.on('page', watch)
  context.pages().forEach(watch)
  return shown.promise.finally(() => context.off('page', watch))
}
