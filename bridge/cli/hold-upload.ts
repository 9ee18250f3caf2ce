import { randomUUID } from 'node:crypto'
import { TRPCClientError } from '@trpc/client'
import type { ErrorData } from '#bridge/api/translate-error.ts'
import { mayBeAlive, ProcessIdentity, thisProcess } from '#bridge/disk/process-identity.ts'
import type { Clock } from '#bridge/ports/clock.ts'
import { RunStopped } from '#bridge/ports/upload-failures.ts'
import { createBridgeUploadLog, type HeldLog } from './bridge-upload-log.ts'
import { askBridge, type ConnectedBridge } from './connect-bridge.ts'
import { readUpload } from './read-upload.ts'

interface HoldTools {
  readonly bridge: ConnectedBridge['bridge']
  readonly clock: Clock
  readonly seconds: number
  /** The person at the terminal wants it to stop. */
  readonly signal: AbortSignal
}

/** A run that this process alone may write in, until it is disposed of or the lease is lost. */
export interface UploadHold extends AsyncDisposable {
  readonly log: HeldLog
  /** Aborts when the run is to stop at its next row, whoever wants it. */
  readonly signal: AbortSignal
}

/**
 * Takes the lease of a run and gives a sign of life for it from time to time. A holder on this computer whose process
 * is certainly gone is followed at once; any other is waited out.
 */
export async function holdUpload(tools: HoldTools, runId: string): Promise<UploadHold> {
  const { bridge, clock, seconds } = tools
  const leasedAt = clock.now()
  const token = await takeLease(tools, runId)
  const log = createBridgeUploadLog({ bridge, runId, clock, token, seconds, leasedAt })
  const left = new AbortController()
  const stop = new AbortController()
  const beating = beat({ log, tools, left: left.signal, stop })
  return {
    log,
    signal: AbortSignal.any([tools.signal, stop.signal]),
    async [Symbol.asyncDispose]() {
      left.abort()
      await beating
    },
  }
}

async function takeLease({ bridge, seconds }: HoldTools, runId: string): Promise<number> {
  const me = await thisProcess()
  const holder = JSON.stringify(me)
  const lease = (dead?: { deadToken: number }) =>
    bridge.uploads.lease.mutate({ commandId: randomUUID(), runId, holder, seconds, ...dead })
  try {
    return (await lease()).token
  } catch (error) {
    if (codeOf(error) !== 'upload-leased') return askBridge(Promise.reject(error))
    const { run } = await readUpload(bridge, runId)
    const other = run.lease && readHolder(run.lease.holder)
    const isGone = other && other.pid !== me.pid && !(await mayBeAlive(other))
    const call = run.lease && isGone ? lease({ deadToken: run.lease.token }) : Promise.reject(error)
    return (await askBridge(call)).token
  }
}

/** Renews three times a lease; an answer that never comes leaves the lease to run out. */
async function beat(parts: { log: HeldLog; tools: HoldTools; left: AbortSignal; stop: AbortController }) {
  const { log, tools, left, stop } = parts
  const { clock, seconds } = tools
  for (;;) {
    await clock.until(new Date(clock.now().getTime() + (seconds * 1000) / 3), left)
    if (left.aborted) return
    try {
      if (await log.renew()) stop.abort()
    } catch (error) {
      stop.abort()
      if (error instanceof RunStopped) return
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof TRPCClientError ? (error.data as ErrorData | undefined)?.domain?.code : undefined
}

/** Nothing is concluded from a holder that is not one of our processes. */
function readHolder(text: string): ProcessIdentity | undefined {
  try {
    return ProcessIdentity.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
