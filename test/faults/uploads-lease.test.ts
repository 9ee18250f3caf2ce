import { afterEach, beforeEach, expect, test } from 'vitest'
import { signInAsPerson } from '../portals/sign-in-as-person.ts'
import { type PracticePortals, startPortals } from '../portals/start-portals.ts'
import { type DeskBrowser, openDeskBrowser } from './desk-browser.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { type LangkahProcess, langkahJson, startBridgeProcess, startLangkah } from './langkah-process.ts'
import { releaseBySecond } from './release-by-second.ts'
import { until } from './until.ts'
import { type Moment, momentReached, signInIfAsked, type UploadDesk } from './upload-moments.ts'
import { makeUploadOffice, type UploadOffice } from './upload-office.ts'

const ROWS = 5
const rounds = faultRuns({ short: 1, full: 10 })
/** Where the first worker is frozen. */
const moments: readonly Moment[] = ['intent 2', 'submit 1', 'look 3', 'intent 1']

let portals: PracticePortals
let browsers: DeskBrowser[]
let office: UploadOffice
let bridge: LangkahProcess
const workers: LangkahProcess[] = []
const total = { proven: 0, doubles: 0, missing: 0, filedByFormer: 0 }

beforeEach(async () => {
  portals = await startPortals()
  browsers = [await openDeskBrowser(portals.chromiumArgs), await openDeskBrowser(portals.chromiumArgs)]
  office = await makeUploadOffice(ROWS)
  bridge = await startBridgeProcess(office.dataDir)
  for (const { context } of browsers) await signInAsPerson(await context.newPage(), portals)
})

afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.kill()
  await bridge?.kill()
  for (const browser of browsers ?? []) await browser.close()
  await portals?.close()
  await office?.remove()
})

test.each(Array.from({ length: rounds }, (_, at) => at + 1))(
  'round %i, of two workers one is frozen past its lease: the other goes on, each row once, the frozen one files nothing',
  async (round) => {
    const { dataDir, workbook, files, numbers } = office
    const plan = ['upload', 'plan', workbook, '--flow', 'siasn-riwayat', '--files', files]
    const run = String((await langkahJson(plan, dataDir)).run)
    await releaseBySecond(run, dataDir)
    const desks = browsers.map((browser): UploadDesk => ({ portals, browser, dataDir }))
    const [desk, otherDesk] = desks as [UploadDesk, UploadDesk]

    const moment = moments[round % moments.length] ?? 'intent 1'
    const reached = await momentReached(desk, moment)
    const frozen = startWorker(desk)
    await until(moment, async () => ((await reached()) ? true : signInIfAsked(desk)))
    frozen.child.kill('SIGSTOP')

    startWorker(otherDesk)
    const stateNow = async () => langkahJson(['upload', 'status', run], dataDir)
    const state = await until('the end', async () => {
      await signInIfAsked(otherDesk)
      const now = await stateNow()
      return now.status === 'finished' && now.report ? now : undefined
    })
    expect(state).toMatchObject({ total: ROWS, counts: { proven: ROWS } })
    const submits = async () => (await portals.log()).filter(({ kind }) => kind === 'submit').length
    const before = await submits()

    frozen.child.kill('SIGCONT')
    frozen.child.kill('SIGTERM')
    await frozen.ended
    total.filedByFormer += (await submits()) - before

    const held = await portals.records()
    for (const nomor of numbers) {
      const found = held.filter((record) => record.nomor === nomor).length
      if (found === 0) total.missing += 1
      if (found > 1) total.doubles += 1
    }
    expect(await stateNow()).toMatchObject({ status: 'finished', counts: { proven: ROWS } })
    total.proven += ROWS
    if (round < rounds) return
    const { proven, ...harm } = total
    faultLine('R5 uploads-lease', { runs: rounds, seen: { proven }, harm })
  },
)

function startWorker({ browser, dataDir }: UploadDesk): LangkahProcess {
  const options = ['--attach', browser.address, '--settle', '0.5', '--lease', '4']
  const worker = startLangkah(['worker', ...options], dataDir)
  workers.push(worker)
  return worker
}
