import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSheet } from '#bridge/files/read-sheet.ts'
import { signInAsPerson } from '../portals/sign-in-as-person.ts'
import { type PracticePortals, startPortals } from '../portals/start-portals.ts'
import { type DeskBrowser, openDeskBrowser } from './desk-browser.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { type LangkahProcess, langkahJson, startBridgeProcess, startLangkah } from './langkah-process.ts'
import { releaseBySecond } from './release-by-second.ts'
import { until } from './until.ts'
import { type Moment, momentReached, signInIfAsked } from './upload-moments.ts'
import { makeUploadOffice, type UploadOffice } from './upload-office.ts'

const ROWS = 12
/** The short form ends each kind of moment once. */
const KILLS = faultRuns({ short: 4, full: 20 })
const rounds = faultRuns({ short: 1, full: 5 })
/** Twenty-one starts of a program with a browser, on whatever else the computer has to do. */
const LONGEST_MS = 300_000
/** Where the process is killed: at its nth look into the portal's list, at its intent in the log, at its submit. */
const moments: readonly Moment[] = ['look 1', 'intent 1', 'submit 1', 'look 3', 'submit 1']

let portals: PracticePortals
let browser: DeskBrowser
let office: UploadOffice
let bridge: LangkahProcess
const total = { kills: 0, proven: 0, doubles: 0, falseDone: 0, missing: 0 }

beforeEach(async () => {
  portals = await startPortals()
  browser = await openDeskBrowser(portals.chromiumArgs)
  office = await makeUploadOffice(ROWS)
  bridge = await startBridgeProcess(office.dataDir)
  await signInAsPerson(await browser.context.newPage(), portals)
})

afterEach(async () => {
  await bridge?.kill()
  await browser?.close()
  await portals?.close()
  await office?.remove()
})

test.each(Array.from({ length: rounds }, (_, at) => at + 1))(
  'round %i, killed again and again in real browser and bridge: each row once in the portal, the report equal to it',
  async (round) => {
    const { dataDir, workbook, files, numbers } = office
    const planned = await langkahJson(
      ['upload', 'plan', workbook, '--flow', 'siasn-riwayat', '--files', files],
      dataDir,
    )
    const run = String(planned.run)
    await releaseBySecond(run, dataDir)
    portals.setTraps({ lateVisibility: { listRequests: 2, next: ROWS }, sessionExpiry: { afterSubmits: 5 } })
    const runOnce = ['upload', 'run', run, '--attach', browser.address, '--settle', '0.3']

    const desk = { portals, browser, dataDir }
    let kills = 0
    for (; kills < KILLS; kills += 1) {
      const moment = moments[kills % moments.length] ?? 'look 1'
      const reached = await momentReached(desk, moment)
      const process = startLangkah(runOnce, dataDir)
      const event = await Promise.race([
        until(moment, async () => ((await reached()) ? 'reached' : signInIfAsked(desk))),
        process.ended,
      ])
      expect(event, `a life that shall end at ${moment} must not end before`).toBe('reached')
      await process.kill()
    }
    expect(kills).toBe(KILLS)

    const last = startLangkah(runOnce, dataDir)
    let hasEnded = false
    const ending = last.ended.finally(() => {
      hasEnded = true
    })
    await until('the end', async () => (hasEnded ? true : signInIfAsked(desk)))
    const { code, stdout, stderr } = await ending
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const state = JSON.parse(stdout)
    expect(state).toMatchObject({ status: 'finished', nextAction: 'none', total: ROWS })
    expect(state.counts).toMatchObject({ proven: ROWS })

    const held = await portals.records()
    for (const nomor of numbers) {
      const found = held.filter((record) => record.nomor === nomor).length
      if (found === 0) total.missing += 1
      if (found > 1) total.doubles += 1
    }

    const { rows } = await readSheet(join(dataDir, state.report))
    const reported = rows.filter((cells) => cells[5] === 'sudah tampil di portal')
    expect(reported.map((cells) => cells[4]).sort()).toEqual([...numbers].sort())
    for (const cells of reported) {
      const record = held.find(({ nomor }) => nomor === cells[4])
      if (!record) total.falseDone += 1
      expect(cells[1]).toBe(record?.nip)
      expect(String(cells[6])).toContain(`PDF sha256 ${record?.sha256.slice(0, 16)}`)
    }
    total.kills += kills
    total.proven += reported.length
    if (round < rounds) return
    const { kills: runs, proven, ...harm } = total
    faultLine('R5 uploads-kill', { runs, seen: { proven }, harm })
  },
  LONGEST_MS,
)
