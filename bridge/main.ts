import { randomUUID } from 'node:crypto'
import { createUploadRunners } from '#bridge/cli/upload-runners.ts'
import { thisProcess } from '#bridge/disk/process-identity.ts'
import { readAdminToken, writeAdminToken } from '#bridge/files/admin-token.ts'
import { removeBridgeAddress, writeBridgeAddress } from '#bridge/files/bridge-address.ts'
import { loadCatalogue, type OfficeCatalogue } from '#bridge/files/load-catalogue.ts'
import { createUploadFiles } from '#bridge/files/upload-files.ts'
import { openLog } from '#bridge/http/open-log.ts'
import { reportUnexpected } from '#bridge/http/report-unexpected.ts'
import { type RunningServer, startServer } from '#bridge/http/server.ts'
import { createInProcessWakeUp } from '#bridge/live/in-process-wake-up.ts'
import type { PhonePlace } from '#bridge/phone/phone-place.ts'
import { startPhone } from '#bridge/phone/start-phone.ts'
import type { Clock } from '#bridge/ports/clock.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { StoreBroken } from '#bridge/ports/store-problem.ts'
import { createPapers } from '#bridge/reports/papers/create-papers.ts'
import { repeatDaily } from '#bridge/schedule/repeat-daily.ts'
import { startScheduler } from '#bridge/schedule/scheduler.ts'
import { systemClock } from '#bridge/schedule/system-clock.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { administratorOf } from '#bridge/use-cases/administrator-of.ts'
import { sweepDocuments } from '#bridge/use-cases/documents/sweep-documents.ts'
import { ensureAdminDevice } from '#bridge/use-cases/ensure-admin-device.ts'
import { ensureFirstAccount } from '#bridge/use-cases/ensure-first-account.ts'
import { issuePairingCode } from '#bridge/use-cases/issue-pairing-code.ts'
import { finishRemovals } from '#bridge/use-cases/lists/finish-removals.ts'
import { createPairingCodes } from '#bridge/use-cases/pairing-codes.ts'
import { sweepUploadEvidence } from '#bridge/use-cases/sweep-upload-evidence.ts'
import { createWorkbookDesk } from '#bridge/workbooks/create-workbook-desk.ts'
import type { Finding } from '#shared/schema/finding.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'

const PING_MS = 15_000
/** Changed files of the office are on open pages within a minute: the extension asks within 50 s (`portal-packs.ts`). */
const REFRESH_MS = 4_000

export interface PartsOptions {
  readonly dataDir: string
  readonly clock?: Clock
}

export interface Parts {
  readonly ports: Ports
  readonly catalogue: OfficeCatalogue
}

export interface BridgeOptions extends PartsOptions {
  /** 0 = any free port. */
  readonly port: number
  readonly origins: readonly string[]
  readonly pingMs?: number
  /** Where the phone page is opened beside it; absent = nowhere. */
  readonly phone?: PhonePlace
  /** Called for each upload at its slot; default: `langkah upload run` in a process of its own. */
  readonly startRunner?: (run: UploadRun) => void
}

export interface RunningBridge {
  readonly port: number
  readonly url: string
  /** Of the phone page, where it is open. */
  readonly phoneUrl?: string
  readonly ports: Ports
  /** Files of the office that are not used, and why. */
  readonly findings: readonly Finding[]
  /** A fresh code that pairs a browser with an account, the administrator's unless another is named. */
  issuePairingCode(accountId?: string): Promise<{ code: string; expiresAt: string }>
  /** Rejects when the record can no longer be written: the process is then to end. */
  readonly broken: Promise<never>
  close(): Promise<void>
}

/** The bridge cannot start; the message is a sentence for the person at the computer. */
export class BridgeProblem extends Error {
  override readonly name = 'BridgeProblem'
}

/** Opens the record of a data folder, which is then this process's alone, with all that use cases need beside it. */
export async function joinParts({ dataDir, clock = systemClock }: PartsOptions): Promise<Parts> {
  const store = await openStore(dataDir)
  try {
    const catalogue = await loadCatalogue(dataDir)
    const { documents } = store
    const ports = {
      store,
      documents,
      papers: createPapers(),
      uploadFiles: createUploadFiles(dataDir),
      workbooks: createWorkbookDesk(),
      catalogue,
      clock,
      wakeUp: createInProcessWakeUp(),
      newId: randomUUID,
    }
    await ensureFirstAccount(ports)
    await finishRemovals(store)
    return { ports, catalogue }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Starts the bridge on a data folder; whatever had begun is ended again where a later part fails. */
export async function startBridge(options: BridgeOptions): Promise<RunningBridge> {
  const { dataDir, port, origins, pingMs = PING_MS } = options
  await using started = new AsyncDisposableStack()
  const { ports, catalogue } = await joinParts(options)
  started.defer(() => ports.store.close())
  const { log, close: closeLog } = await openLog(dataDir)
  started.defer(closeLog)

  const given = await readAdminToken(dataDir)
  const token = await ensureAdminDevice(ports, given)
  if (token !== given) await writeAdminToken(dataDir, token)

  const codes = createPairingCodes()
  const broken = Promise.withResolvers<never>()
  broken.promise.catch(() => {}) // who waits for it learns of it; a bridge that nobody watches must not crash twice
  const onUnexpected = (error: Error) => {
    if (error instanceof StoreBroken) broken.reject(error)
  }
  const report = (error: Error) => {
    const errorId = reportUnexpected(log, error)
    onUnexpected(error)
    return errorId
  }
  const server = await listen({ ports, codes, log, origins, port, pingMs, onUnexpected })
  started.defer(() => server.close())
  await writeBridgeAddress(dataDir, { ...(await thisProcess()), port: server.port })
  started.defer(() => removeBridgeAddress(dataDir))

  const phone = options.phone && (await startPhone({ ports, log, place: options.phone, report }))
  if (phone) started.defer(() => phone.close())

  const runners = createUploadRunners(dataDir, report)
  started.defer(() => runners.end()) // before the server goes: they write down through it where they stopped
  const stop = new AbortController()
  const { startRunner = runners.start } = options
  const scheduler = startScheduler({ ...ports, startRunner }, stop.signal).catch(report)
  const daily = [sweepDocuments, sweepUploadEvidence].map((work) =>
    repeatDaily({ ...ports, work: () => work(ports), report }, stop.signal),
  )
  started.defer(async () => {
    stop.abort()
    await Promise.all([scheduler, ...daily])
  })

  const refresh = setInterval(() => {
    catalogue.refresh().catch(report)
  }, REFRESH_MS)
  started.defer(() => clearInterval(refresh))

  const running = started.move()
  return {
    port: server.port,
    url: `http://127.0.0.1:${server.port}`,
    ...(phone && { phoneUrl: phone.url }),
    ports,
    findings: catalogue.findings(),
    issuePairingCode: async (accountId) =>
      issuePairingCode(ports, codes, accountId ?? (await administratorOf(ports.store)).id),
    broken: broken.promise,
    close: () => running.disposeAsync(),
  }
}

async function listen(parts: Parameters<typeof startServer>[0]): Promise<RunningServer> {
  try {
    return await startServer(parts)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') {
      throw new BridgeProblem(
        `Port ${parts.port} sudah dipakai program lain; tutup program itu, atau jalankan dengan --port N.`,
      )
    }
    if (code === 'EACCES') {
      throw new BridgeProblem(`Port ${parts.port} tidak boleh dipakai; jalankan dengan --port 7417.`)
    }
    throw error
  }
}
