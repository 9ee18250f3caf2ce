import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { PortalRow, UploadPortal } from '#bridge/ports/upload-portal.ts'
import { closeTab } from '#bridge/uploads/close-tab.ts'
import { createEvidence } from '#bridge/uploads/evidence.ts'
import { createFormMemory } from '#bridge/uploads/form-memory.ts'
import { runUpload } from '#bridge/uploads/run-upload.ts'
import { createRiwayatPortal } from '#bridge/uploads/siasn-riwayat/riwayat-portal.ts'
import { siasnRiwayat } from '#bridge/uploads/siasn-riwayat/siasn-riwayat.flow.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { Checkpoints, Killed } from '../contract/checkpoints.ts'
import { MemoryClock } from '../contract/memory-clock.ts'
import { MemoryUploadLog } from '../contract/memory-upload-log.ts'
import { nightTools } from '../contract/night-tools.ts'
import { makePdf } from '../portals/make-pdf.ts'
import { people } from '../portals/siasn/people.ts'
import { goToSso, signInAsPerson, typeOtp, typePassword } from '../portals/sign-in-as-person.ts'
import { type PracticePortals, startPortals } from '../portals/start-portals.ts'
import type { UploadFault } from './upload-faults.ts'

/** Where a night is cut: at these points between two effects, or in the middle of its nth click. */
export interface NightKills {
  readonly at?: readonly number[]
  readonly inClick?: number
}

export interface UploadNight {
  readonly run: UploadRun
  readonly rows: readonly PortalRow[]
  readonly kills: number
}

/** One browser and one set of practice portals for many nights. */
export interface NightDesk {
  readonly portals: PracticePortals
  readonly dataDir: string
  spend(fault: UploadFault, kills: NightKills): Promise<UploadNight>
  close(): Promise<void>
}

const MOST_LIVES = 12
const ofNoInterest = () => undefined

/** The real page objects, run and domain in one process; a kill leaves only the log, the portal and the files. */
export async function openNightDesk(): Promise<NightDesk> {
  const portals = await startPortals()
  const browser = await chromium.launch({
    executablePath: process.env.LANGKAH_CHROMIUM ?? '/usr/bin/chromium',
    args: portals.chromiumArgs,
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const viewport = { width: 1280, height: 900 }
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport })
  const dataDir = await mkdtemp(join(tmpdir(), 'langkah-night-'))
  const pdf = makePdf(['SERTIFIKAT', 'Contoh: data fiktif'])
  const berkasPath = join(dataDir, 'sertifikat.pdf')
  await writeFile(berkasPath, pdf)
  const berkasHash = createHash('sha256').update(pdf).digest('hex')
  let nights = 0

  async function spend(fault: UploadFault, kills: NightKills): Promise<UploadNight> {
    nights += 1
    const rows = [0, 1].map((at) => rowOf({ nights, at, berkasPath, berkasHash }))
    portals.reset()
    await context.clearCookies()
    await context.addCookies(portals.signedInCookies())
    portals.setTraps(fault.traps?.(rows[1]?.data.nomor ?? '') ?? {})
    const person = keepSignedIn(context, portals, fault.traps?.('')?.otpRefused !== undefined)
    try {
      return await liveThrough({ rows, fault, kills })
    } finally {
      await person.leave()
    }
  }

  async function liveThrough({ rows, fault, kills }: Night): Promise<UploadNight> {
    const checkpoints = new Checkpoints(kills.at)
    const clock = new MemoryClock(new Date(), checkpoints)
    const log = new MemoryUploadLog(rows, clock, checkpoints)
    const evidence = createEvidence(dataDir, String(nights))
    const canary = {
      formOf: siasnRiwayat.formOf,
      memory: createFormMemory(dataDir, siasnRiwayat.id),
      acceptsChange: false,
    }
    const clicks = { made: 0, killedIn: kills.inClick }
    const onFirstClick = () => fault.fromFirstClick && portals.setTraps(fault.fromFirstClick)
    let killed = 0
    for (let lives = 0; lives < MOST_LIVES && !hasEnded(log.run); lives += 1) {
      const tabs: Page[] = []
      const real = createRiwayatPortal(
        {
          context,
          isConnected: () => browser.isConnected(),
          async newTab() {
            const tab = await context.newPage()
            tabs.push(tab)
            return tab
          },
          close: async () => undefined,
        },
        { answerMs: 700, waitMs: 2_500 },
      )
      const portal = killable(real, { checkpoints, clicks, context, onFirstClick })
      log.start()
      try {
        await runUpload(nightTools(log, clock, { portals: [portal], evidence, canary }))
        // What stopped it is over by the next morning.
        if (log.run.status === 'paused') portals.setTraps({})
      } catch (error) {
        if (!(error instanceof Killed)) throw error
        killed += 1
      }
      await Promise.all(tabs.map(closeTab))
    }
    return { run: log.run, rows, kills: killed }
  }

  return {
    portals,
    dataDir,
    spend,
    async close() {
      await browser.close()
      await portals.close()
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

interface Night {
  readonly rows: readonly PortalRow[]
  readonly fault: UploadFault
  readonly kills: NightKills
}

function hasEnded({ status }: UploadRun): boolean {
  return status === 'finished' || status === 'cancelled'
}

function rowOf(of: { nights: number; at: number; berkasPath: string; berkasHash: string }): PortalRow {
  const { nights, at, berkasPath, berkasHash } = of
  const person = people[4 + ((nights + at * 5) % 12)]
  const nomor = `800.2.4/${String(nights).padStart(4, '0')}-${at}/BIMTEK/2026`
  return {
    id: `r${at + 2}`,
    line: at + 2,
    data: {
      ...{ nip: person?.nip ?? '', nama: person?.nama ?? '', jenis: 'kursus', nomor },
      ...{ jenisDiklat: 'Diklat Teknis', namaKegiatan: 'Bimbingan Teknis Arsip', tahun: '2026' },
      ...{ penyelenggara: 'Lembaga Administrasi Negara', jumlahJam: '24' },
      ...{ tanggalMulai: '03-03-2026', tanggalSelesai: '05-03-2026' },
      ...{ berkas: 'sertifikat.pdf', berkasPath, berkasHash },
    },
  }
}

/** The portal with a point to be killed at before and after each piece of work, and in the middle of a click. */
function killable(
  portal: UploadPortal,
  at: {
    readonly checkpoints: Checkpoints
    readonly clicks: { made: number; readonly killedIn: number | undefined }
    readonly context: BrowserContext
    readonly onFirstClick: () => void
  },
): UploadPortal {
  const { checkpoints, clicks, context, onFirstClick } = at
  const between = async <T>(work: () => Promise<T>): Promise<T> => {
    checkpoints.pass()
    const done = await work()
    checkpoints.pass()
    return done
  }
  return {
    ...portal,
    findByKey: (row) => between(() => portal.findByKey(row)),
    prepare: (row) => between(() => portal.prepare(row)),
    readForm: (row) => between(() => portal.readForm(row)),
    send: (row, notAfter) =>
      between(async () => {
        clicks.made += 1
        if (clicks.made === 1) onFirstClick()
        if (clicks.made !== clicks.killedIn) return portal.send(row, notAfter)
        const onItsWay = context.waitForEvent('request', (request) => request.method() === 'POST')
        const answered = portal.send(row, notAfter)
        await Promise.race([onItsWay.catch(ofNoInterest), answered.catch(ofNoInterest)])
        void answered.catch(ofNoInterest)
        throw new Killed('in the click')
      }),
  }
}

/** The person at the desk, who signs in wherever a tab asks for it; at first perhaps with a code that is refused. */
function keepSignedIn(context: BrowserContext, portals: PracticePortals, isRefusedOnce: boolean) {
  const faults: unknown[] = []
  let signing = Promise.resolve()
  let isRefused = isRefusedOnce
  const signIn = async (page: Page) => {
    if (isRefused) {
      isRefused = false
      await goToSso(page)
      await typePassword(page, portals.account)
      await typeOtp(page, portals.otpNow())
      await typeOtp(page, portals.otpNow())
    }
    await signInAsPerson(page, portals)
  }
  const watch = (page: Page) =>
    page.on('framenavigated', (frame) => {
      const asks = frame.parentFrame() === null && URL.parse(frame.url())?.host === portals.hosts.asnDigital
      if (!asks) return
      signing = signing
        .then(() => (isAtSignIn(page, portals) ? signIn(page) : undefined))
        .catch((error: unknown) => {
          if (!page.isClosed()) faults.push(error)
        })
    })
  context.on('page', watch)
  return {
    async leave(): Promise<void> {
      context.off('page', watch)
      await signing
      if (faults.length > 0) throw faults[0]
    },
  }
}

function isAtSignIn(page: Page, { hosts }: PracticePortals): boolean {
  return !page.isClosed() && URL.parse(page.url())?.host === hosts.asnDigital
}

/** SHA-256 of a picture that a proof names. */
export async function pictureHash(dataDir: string, file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(join(dataDir, file)))
    .digest('hex')
}
