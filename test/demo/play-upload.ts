import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { hosts } from '../portals/hosts.ts'
import { signInAsPerson } from '../portals/sign-in-as-person.ts'
import type { DemoStage } from './demo-stage.ts'
import { pictureOfWorkbook } from './picture-of-workbook.ts'
import type { PlayedCase } from './play-case.ts'
import { runLangkah } from './run-langkah.ts'

const SAMPLE = new URL('./sample/', import.meta.url).pathname

export interface PlayedUpload {
  readonly ready: number
  readonly blocked: number
  readonly proven: number
  readonly report: string
}

/** The workbook into SIASN: check, plan, release, run with a person's OTP in the middle, report; then what the portal holds. */
export async function playUpload(stage: DemoStage, played: PlayedCase): Promise<PlayedUpload> {
  const { dataDir, desk, output, portals, say, picture } = stage
  const { panel } = played
  const workbook = join(SAMPLE, 'riwayat-kursus.xlsx')
  const files = join(SAMPLE, 'sertifikat')
  const held = (await portals.records()).length

  const { cases } = await stage.office.bridge.ports.store.cases({ sort: 'opened', limit: 1 })
  const [berkas] = cases
  const planned = await runLangkah(
    dataDir,
    'upload',
    'plan',
    workbook,
    '--flow',
    'siasn-riwayat',
    '--files',
    files,
    '--case',
    berkas?.id ?? '',
  ).answer
  const runId = String(planned.id ?? planned.run)
  say(`Buku kerja 20 baris diperiksa dan direncanakan: ${JSON.stringify(planned.counts)}.`)
  await panel.page.bringToFront()
  await panel.releaseUpload()
  const run = runLangkah(dataDir, 'upload', 'run', runId, '--settle', '0.2', '--attach', desk.attachUrl ?? '')

  const isAsked = panel.page.getByText('masuk dengan OTP Anda sendiri').waitFor({ timeout: 60_000 })
  // A run that ends before it asks, ends the demo with its own words.
  await Promise.race([
    isAsked,
    run.answer.then(() => Promise.reject(new Error('the run never asked for an OTP'))),
  ])
  await picture(panel.page, 'panel-unggahan-menunggu-otp')
  const signIn = await signInPage(stage)
  await picture(signIn, 'portal-minta-masuk')
  await signInAsPerson(signIn, portals)
  say('Sesi portal berakhir di tengah jalan; unggahan menunggu, orang masuk dengan OTP, unggahan berlanjut.')

  const ended = await run.answer
  await panel.page.bringToFront()
  await panel.page.getByText('Selesai', { exact: true }).waitFor()
  await picture(panel.page, 'panel-unggahan-selesai')

  const [first] = (await portals.records()).filter(({ seeded }) => !seeded)
  const proof = await desk.context.newPage()
  await proof.goto(`https://${hosts.siasn}/peremajaan/profil/pns/${first?.nip ?? ''}`)
  await proof
    .getByText(first?.nomor ?? '')
    .first()
    .waitFor()
  await picture(proof, 'portal-riwayat-tersimpan')

  const report = join(output, 'laporan-hasil-upload.xlsx')
  await runLangkah(dataDir, 'upload', 'report', runId, '--out', report).answer
  await copyFile(workbook, join(output, 'buku-kerja-contoh.xlsx'))
  await pictureOfWorkbook(desk.context, report, join(output, 'laporan-hasil-upload.png'))

  const counts = ended.counts as Record<string, number>
  const stored = (await portals.records()).length - held
  if (stored !== counts.proven || counts.proven !== (planned.counts as Record<string, number>).ready) {
    throw new Error(`the portal holds ${stored} new records, the run proved ${counts.proven}`)
  }
  say(`${counts.proven} baris terbukti tampil di SIASN, masing-masing tepat sekali; laporan dibuat.`)
  return { ready: counts.proven ?? 0, blocked: counts.blocked ?? 0, proven: counts.proven ?? 0, report }
}

/** The tab in which the portal asks the person to sign in. */
async function signInPage({ desk }: DemoStage): Promise<Page> {
  const asked = (page: Page) => URL.canParse(page.url()) && new URL(page.url()).host === hosts.asnDigital
  const found = desk.context.pages().find(asked)
  return found ?? (await desk.context.waitForEvent('page', { predicate: asked }))
}
