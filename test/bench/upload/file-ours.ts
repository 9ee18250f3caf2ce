import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { connectBridge } from '#bridge/cli/connect-bridge.ts'
import { holdUpload } from '#bridge/cli/hold-upload.ts'
import type { UploadLog } from '#bridge/ports/upload-log.ts'
import { systemClock } from '#bridge/schedule/system-clock.ts'
import { AccountGuard } from '#bridge/uploads/account-guard.ts'
import { createEvidence } from '#bridge/uploads/evidence.ts'
import { createFormMemory } from '#bridge/uploads/form-memory.ts'
import { createPace } from '#bridge/uploads/pace.ts'
import { patienceOf } from '#bridge/uploads/patience.ts'
import type { PortalBrowser } from '#bridge/uploads/portal-browser.ts'
import { proofsBehind } from '#bridge/uploads/proofs-behind.ts'
import { runUpload } from '#bridge/uploads/run-upload.ts'
import { siasnRiwayat } from '#bridge/uploads/siasn-riwayat/siasn-riwayat.flow.ts'
import { answerParent } from '../program.ts'
import type { Filed, FilingTask } from './filing-task.ts'
import { measureFiling } from './measure-filing.ts'
import { openDesk } from './open-desk.ts'

/** A run as the worker drives it: leased from a real bridge, every intent and proof durable before it goes on. */
async function file(task: FilingTask): Promise<Filed> {
  const dataDir = join(task.folder, 'data')
  const { runId } = task
  await using connected = await connectBridge(dataDir)
  const { bridge } = connected

  const { browser, context } = await openDesk(task)
  const ours: PortalBrowser = {
    context,
    isConnected: () => browser.isConnected(),
    newTab: () => context.newPage(),
    close: () => context.close(),
  }
  const { signal } = new AbortController()
  const filed = await measureFiling(async () => {
    await using hold = await holdUpload({ bridge, clock: systemClock, seconds: 60, signal }, runId)
    await bridge.uploads.start.mutate({ commandId: randomUUID(), runId })
    const timed = timedLog(proofsBehind(hold.log))
    const end = await runUpload({
      log: timed.log,
      portals: Array.from({ length: task.tabs }, () => siasnRiwayat.openPortal(ours)),
      account: new AccountGuard(timed.log, { named: [] }),
      caller: { call: () => {}, say: () => {}, release: () => {} },
      evidence: createEvidence(dataDir, runId),
      clock: systemClock,
      patience: patienceOf(5_000),
      pace: createPace({ clock: systemClock }),
      canary: {
        formOf: siasnRiwayat.formOf,
        memory: createFormMemory(dataDir, siasnRiwayat.id),
        acceptsChange: false,
      },
      signal,
    })
    const { card } = await bridge.uploads.byId.query({ runId })
    if (end !== 'finished' || card.counts.proven !== task.rows.length) throw new Error(`ours ended ${end}`)
    return { journalMs: timed.spentMs() }
  })
  await browser.close()
  return filed
}

/** The same log, with the time that was spent on it. */
function timedLog(log: UploadLog) {
  let spent = 0
  const timed = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    const started = performance.now()
    try {
      return await call()
    } finally {
      spent += performance.now() - started
    }
  }
  return {
    log: {
      rows: () => timed(() => log.rows()),
      changeRow: (change) => timed(() => log.changeRow(change)),
      changeStatus: (change) => timed(() => log.changeStatus(change)),
      noteAccount: (note) => timed(() => log.noteAccount(note)),
      heldUntil: () => log.heldUntil(),
    } satisfies UploadLog,
    spentMs: () => spent,
  }
}

answerParent({ file })
