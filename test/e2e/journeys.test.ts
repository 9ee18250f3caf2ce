import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uploadById } from '#bridge/use-cases/upload-by-id.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { runLangkah as runHere } from '../api/run-langkah.ts'
import { runLangkah } from '../demo/run-langkah.ts'
import { hosts } from '../portals/hosts.ts'
import { signInAsPerson } from '../portals/sign-in-as-person.ts'
import { drivePanel, type Panel } from './drive-panel.ts'
import { pairPanel } from './pair-panel.ts'
import { type Overlay, reachOverlay } from './reach-overlay.ts'
import { seriousFaults } from './serious-faults.ts'
import { hireStaff, openIpAsnCase } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'
import { takePicture } from './take-picture.ts'
import { walkToCheck, walkToUpload } from './walk-to-check.ts'

const FITRI = { name: 'Fitri Anggraini', nip: '198506062009022001' }
const OPS = { id: 'rina', roles: ['ops'], fulfils: [] } as const
const sample = new URL('../demo/sample/', import.meta.url).pathname

let office: Office
let desk: Panel
let above: Panel
let siasn: Page
let overlay: Overlay
let fitri: CaseCard

beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  fitri = await openIpAsnCase(office.bridge, FITRI)
  desk = drivePanel(await pairPanel(office, 'rina'))
  const elsewhere = await office.openBrowser()
  above = drivePanel(await elsewhere.openPanel())
  const { code } = await office.bridge.issuePairingCode('sri')
  await above.pair({ address: office.bridge.url, code })
  siasn = await office.context.newPage()
  await signInAsPerson(siasn, office.portals)
  await siasn.goto(`https://${hosts.siasn}/peremajaan/profil/pns/${FITRI.nip}`)
  overlay = await reachOverlay(siasn)
})
afterAll(() => office?.close())

const recorded = async () =>
  (await office.bridge.ports.store.eventsOf('case', fitri.id)).map(({ type }) => type)

describe('staff works on the page', () => {
  test('steps finished on the page, as fast as a hand can, are recorded each once and in order', async () => {
    for (const no of [1, 2, 3, 4]) {
      await overlay.waitForText(`Kegiatan ${no}\n`)
      await overlay.click('button', 'Selesaikan kegiatan')
    }
    await overlay.waitForText('Kegiatan 5\n')
    await overlay.waitForText('Dilakukan atasan di panel.')
    await overlay.waitForText('Tercatat di kantor')
    expect(await recorded()).toEqual(['case.opened', ...Array<string>(4).fill('case.step-finished')])
    const { caseFile } = await casesNow()
    expect(caseFile.visits.map(({ stepId }) => stepId)).toEqual([
      'sampaikan-berkas',
      'agendakan-berkas',
      'pilah-berkas',
      'terima-kasubbag',
      'paraf-sekretaris',
    ])
  })
})

describe('the supervisor sees it, live', () => {
  test('the row moves by itself, and the paraf is given in the panel only', async () => {
    await above.tab('inbox')
    await above.page.getByText(panelId['inbox.paraf']).waitFor()
    await above.openRow('inbox', FITRI.name)
    await above.giveParaf()
    await overlay.waitForText('Kegiatan 6\n')
    expect((await recorded()).slice(-2)).toEqual(['case.signed', 'case.step-finished'])
  })

  test('a lost line says so with its age, and brings only what was missed', async () => {
    await above.tab('board')
    await office.stopBridge()
    await above.page.getByText('Terputus sejak').waitFor()
    await office.restartBridge()
    await above.page.getByText('diperbarui').waitFor()
    const heard: string[] = []
    above.page.on('request', (request) => heard.push(new URL(request.url()).pathname))
    const agus = await openIpAsnCase(office.bridge, { name: 'Agus Pratama', nip: '199004182014021001' })
    await above.page.locator('main').getByText(agus.number).waitFor()
    const news = heard.filter((path) => path !== '/trpc/calendars.list') // looked at each minute, whatever comes
    expect(news, 'news comes by the feed, not by reading the board again').toEqual([])
  })

  test('a person without the role is shown no berkas and no pengaduan of others', async () => {
    const { code } = await office.bridge.issuePairingCode('bambang')
    await above.signOut()
    await above.pair({ address: office.bridge.url, code })
    await above.openRow('inbox', FITRI.name)
    await above.issueDisposisi({ to: 'Rina', instruction: 'Tindaklanjuti' })
    await desk.recordPengaduan({ content: 'Antrean lama.', channel: 'Surat', officer: 'Rina' })
    await above.tab('pengaduan')
    await above.page.getByText(panelId['pengaduan.empty']).waitFor()
    await desk.press(panelId.back)
    await desk.page.getByText('Antrean lama.').waitFor()
  })
})

describe('ops leaves a job', () => {
  let agus: CaseCard
  let held: number

  test('a folder is dropped and planned, its blocked rows go back, and a worker rehearses the sample', async () => {
    held = (await office.portals.records()).length
    agus = await openIpAsnCase(office.bridge, { name: 'Agus Pratama', nip: '199004182014021001' })
    await walkToCheck(office.bridge, agus.id)
    await walkToUpload(office.bridge, agus.id)
    await desk.planUpload({
      ...{ flow: 'Riwayat', ready: 17, number: agus.number },
      files: [join(sample, 'riwayat-kursus.xlsx'), join(sample, 'sertifikat')],
    })
    const letter = await desk.returnRows(3, 'Dinas Contoh')
    expect(await seriousFaults(desk.page)).toEqual([])
    await takePicture(desk.page, 'returned-rows')
    await letter.close()
    await desk.press(panelId.back)
    await rehearse()
    expect((await office.portals.records()).length, 'a rehearsal sends nothing').toBe(held)
  }, 120_000)

  test('the workbook is filed through a sign-in by a person, each row once, with its report', async () => {
    office.portals.setTraps({ sessionExpiry: { afterSubmits: 3 }, lyingToast: { next: 1 } })
    await above.releaseUpload()
    const worker = runLangkah(
      office.dataDir,
      ...['worker', '--once', '--settle', '0.1', '--attach', office.attachUrl ?? ''],
    )
    await desk.tab('uploads')
    await desk.page.getByText('masuk dengan OTP Anda sendiri').waitFor({ timeout: 60_000 })
    // The run says that it waits before the portal has shown its sign-in.
    const askingTab = () => office.context.pages().find((page) => page.url().includes(hosts.asnDigital))
    await expect.poll(askingTab, { timeout: 30_000 }).toBeDefined()
    const asked = askingTab()
    if (!asked) throw new Error('no tab asks the person to sign in')
    // The application and the run may each send the tab there; a person is slower than both.
    await asked.waitForLoadState('networkidle')
    await signInAsPerson(asked, office.portals)
    const { taken } = await worker.answer
    const [{ run: runId, end }] = taken as [{ run: string; end: string }]
    expect(end).toBe('finished')
    await desk.page.getByText('17 sudah tampil di portal').waitFor()
    await desk.page
      .getByRole('button', { name: panelId['uploads.openCase'].replace('{number}', agus.number) })
      .waitFor()
    const report = desk.page.waitForEvent('download')
    await desk.press(panelId['uploads.report.xlsx'])
    expect((await report).suggestedFilename()).toBe('laporan-hasil-upload.xlsx')

    const stored = (await office.portals.records()).filter(({ seeded }) => !seeded)
    expect((await office.portals.records()).length - held).toBe(17)
    expect(new Set(stored.map(({ nip, nomor }) => `${nip} ${nomor}`)).size).toBe(17)
    const { run: ended } = await uploadById(office.bridge.ports, OPS, runId)
    const { documents } = (await office.bridge.ports.store.find('case', agus.id)) ?? {}
    expect(documents, 'the paper to sign lies in the berkas').toMatchObject([
      { hash: ended.report?.paper?.hash },
    ])
    const again = runLangkah(office.dataDir, 'upload', 'run', runId, '--attach', office.attachUrl ?? '')
    await expect(again.answer, 'a second start changes nothing that is proven').rejects.toThrow('sudah')
    expect((await office.portals.records()).length - held).toBe(17)
  }, 180_000)

  test('IP-ASN is read for a berkas in its upload step, and Laporan Data IP-ASN comes into that berkas', async () => {
    office.portals.setTraps({})
    const berkas = await inUploadStep()
    const workbook = join(office.dataDir, 'ip-asn.csv')
    await writeFile(workbook, `NIP\n${FITRI.nip}\n198109072006041003\n`)
    const { run } = await langkah('plan', workbook, '--flow', 'ip-asn', '--case', berkas)
    await desk.releaseUpload()
    const attach = ['--settle', '0.1', '--attach', office.attachUrl ?? '']
    const ended = await runLangkah(office.dataDir, 'upload', 'run', String(run), ...attach).answer
    expect(ended).toMatchObject({ status: 'finished', counts: { proven: 2 } })
    const { run: read } = await uploadById(office.bridge.ports, OPS, String(run))
    const caseFile = await office.bridge.ports.store.find('case', berkas)
    const pdf = { hash: read.report?.paper?.hash, kind: 'pdf', stepId: 'unggah-ip-asn' }
    expect(caseFile?.documents).toMatchObject([pdf])
    expect(caseFile?.uploadProofs).toMatchObject([{ runId: run, hash: read.report?.hash }])
  })
})

/** Asked for by who lets it go, done by a worker in the signed-in browser, its pictures looked at. */
async function rehearse(): Promise<void> {
  await above.tab('uploads')
  await above.press(panelId['uploads.rehearse'])
  const worker = runLangkah(office.dataDir, 'worker', '--once', '--attach', office.attachUrl ?? '')
  expect(await worker.answer).toEqual({ taken: [] })
  await above.page.getByText('5 dari 5 baris contoh terisi').waitFor()
  await above.press(panelId['uploads.rehearsalShow'])
  const pictures = above.page.getByRole('button', { name: /^Gambar formulir baris/ })
  await pictures.first().waitFor()
  expect(await pictures.count()).toBe(5)
  const [tab] = await Promise.all([above.page.context().waitForEvent('page'), pictures.first().click()])
  await tab.close()
  expect(await seriousFaults(above.page)).toEqual([])
  await takePicture(above.page, 'rehearsal')
}

function langkah(...args: string[]): Promise<Record<string, unknown>> {
  return runLangkah(office.dataDir, 'upload', ...args).answer
}

/** A berkas that was running when the office began with Langkah. */
async function inUploadStep(): Promise<string> {
  const file = join(office.dataDir, 'berjalan.csv')
  await writeFile(
    file,
    'Nomor agenda;SOP;Langkah;Jenis pemohon;Nama\n900;singkawang-ip-asn;9;OPD;Dinas Contoh\n',
  )
  const take = (...more: string[]) =>
    runHere('--json', '--data', office.dataDir, 'mulai', 'berkas', file, ...more)
  const { mark } = JSON.parse((await take()).stdout)
  expect((await take('--confirm', mark)).code).toBe(0)
  const { cases } = await office.bridge.ports.store.cases({ sort: 'opened', limit: 100 })
  const found = cases.find(({ number }) => number.startsWith('0900/'))
  if (!found) throw new Error('the berkas was not taken over')
  return found.id
}

async function casesNow() {
  const caseFile = await office.bridge.ports.store.find('case', fitri.id)
  if (!caseFile) throw new Error('the case is gone')
  return { caseFile }
}
