import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadCatalogue } from '#bridge/files/load-catalogue.ts'
import { createUploadFiles } from '#bridge/files/upload-files.ts'
import { createInProcessWakeUp } from '#bridge/live/in-process-wake-up.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { createPapers } from '#bridge/reports/papers/create-papers.ts'
import { startScheduler } from '#bridge/schedule/scheduler.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { startCommandId } from '#bridge/uploads/start-command-id.ts'
import { planUpload } from '#bridge/use-cases/plan-upload.ts'
import { releaseUpload } from '#bridge/use-cases/release-upload.ts'
import { startUpload } from '#bridge/use-cases/start-upload.ts'
import { createWorkbookDesk } from '#bridge/workbooks/create-workbook-desk.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { HandClock } from './hand-clock.ts'

const ops: Actor = { id: 'ops', roles: ['ops'], fulfils: [] }
const kabid: Actor = { id: 'kabid', roles: ['supervisor'], fulfils: [] }
const slot = '2026-11-23T12:00:00.000Z'

let dataDir: string
let clock: HandClock
let ports: Ports
let ended: AbortController
let runners: Promise<unknown>[]

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'langkah-schedule-'))
  clock = new HandClock('2026-11-23T08:00:00.000Z')
  runners = []
  await open()
})

afterEach(async () => {
  await close()
  await rm(dataDir, { recursive: true })
})

test('a released run starts once at its slot, though two schedulers see it', async () => {
  const runId = await releasedRun(slot)
  const schedulers = [schedule(), schedule()]
  clock.moveTo('2026-11-23T11:59:59.999Z')
  await settled()
  expect(runners).toHaveLength(0)
  clock.moveTo(slot)
  await vi.waitFor(() => expect(runners).toHaveLength(2), { timeout: 10_000 })
  await Promise.all(runners)
  expect(await startsOf(runId)).toEqual([slot])
  ended.abort()
  await Promise.all(schedulers)
})

test('a run released while the scheduler waits is seen by the bell', async () => {
  const scheduler = schedule()
  await settled()
  const runId = await releasedRun(slot)
  await settled()
  clock.moveTo(slot)
  await vi.waitFor(() => expect(runners).toHaveLength(1), { timeout: 10_000 })
  await Promise.all(runners)
  expect(await startsOf(runId)).toEqual([slot])
  ended.abort()
  await scheduler
})

test('a restart across the slot starts it once, late but within the hour', async () => {
  const runId = await releasedRun(slot)
  const before = schedule()
  await settled()
  await close()
  await before
  clock.moveTo('2026-11-23T12:20:00.000Z')
  await open()
  const after = schedule()
  await vi.waitFor(() => expect(runners).toHaveLength(1), { timeout: 10_000 })
  await Promise.all(runners)
  ended.abort()
  await after
  await close()
  await open()
  const again = schedule()
  await settled()
  expect(runners).toHaveLength(1)
  expect(await startsOf(runId)).toEqual(['2026-11-23T12:20:00.000Z'])
  ended.abort()
  await again
})

test('a slot missed by more than an hour is not made up for', async () => {
  const runId = await releasedRun(slot)
  clock.moveTo('2026-11-23T13:00:00.001Z')
  const scheduler = schedule()
  await settled()
  expect(runners).toHaveLength(0)
  expect((await ports.store.find('upload', runId))?.status).toBe('released')
  ended.abort()
  await scheduler
})

function schedule(): Promise<void> {
  return startScheduler(
    { ...ports, startRunner: (run) => void runners.push(startAsRunner(run)) },
    ended.signal,
  )
}

/** What a runner does first. */
function startAsRunner(run: UploadRun) {
  return startUpload(ports, ops, { commandId: startCommandId(run.id, run.released?.slot), runId: run.id })
}

async function startsOf(runId: string): Promise<string[]> {
  const events = await ports.store.eventsOf('upload', runId)
  return events.flatMap((event) =>
    event.type === 'upload.status-changed' && event.status === 'running' ? [event.at] : [],
  )
}

async function releasedRun(at: string): Promise<string> {
  const runId = randomUUID()
  const workbook = { name: 'contoh.xlsx', hash: '0'.repeat(64) }
  const rows = [{ line: 2, data: { nomor: 'A/1' }, state: 'ready' as const }]
  await planUpload(ports, ops, { commandId: randomUUID(), runId, flow: 'siasn-riwayat', workbook, rows })
  await releaseUpload(ports, kabid, { commandId: randomUUID(), runId, slot: at, seen: ['r2'] })
  return runId
}

async function open(): Promise<void> {
  ended = new AbortController()
  const store = await openStore(dataDir)
  ports = {
    store,
    documents: store.documents,
    papers: createPapers(),
    uploadFiles: createUploadFiles(dataDir),
    workbooks: createWorkbookDesk(),
    catalogue: await loadCatalogue(dataDir),
    clock,
    wakeUp: createInProcessWakeUp(),
    newId: randomUUID,
  }
}

async function close(): Promise<void> {
  ended.abort()
  await ports.store.close()
}

/** Lets everything that is ready to run, run. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
