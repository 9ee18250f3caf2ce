import { randomUUID } from 'node:crypto'
import { TRPCClientError } from '@trpc/client'
import type { ErrorData } from '#bridge/api/translate-error.ts'
import type { Clock } from '#bridge/ports/clock.ts'
import { RunStopped } from '#bridge/ports/upload-failures.ts'
import type { UploadLog } from '#bridge/ports/upload-log.ts'
import { CliRefusal } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'

interface LogTools {
  readonly bridge: ConnectedBridge['bridge']
  readonly runId: string
  readonly clock: Clock
  readonly token: number
  readonly seconds: number
  /** When the lease was asked for. */
  readonly leasedAt: Date
}

export interface HeldLog extends UploadLog {
  /** A sign of life; resolves to what a person has asked the run to do meanwhile. */
  renew(): Promise<'pause' | 'cancel' | undefined>
}

/** Waits between tries to reach a bridge that does not answer, e.g. because it is being restarted. */
const RETRY_MS = [250, 1_000, 3_000, 6_000]
/** The last part of a lease is not used for clicks: a click takes its time to reach the portal and to be shown there. */
const USABLE_SHARE = 0.75

/**
 * The log of one run, kept by the bridge, for the holder of a lease. A lost answer is asked for again with the same
 * `commandId`, which the bridge takes once; a bridge that stays away stops the run before it can click on anything
 * unrecorded.
 */
export function createBridgeUploadLog(tools: LogTools): HeldLog {
  const { bridge, runId, clock, token, seconds } = tools
  let heardAt = tools.leasedAt
  const tell = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    const askedAt = clock.now()
    const answer = await untilAnswered(call, clock)
    heardAt = askedAt
    return answer
  }
  return {
    async rows() {
      const { rows } = await untilAnswered(() => bridge.uploads.byId.query({ runId }), clock)
      return rows.map(({ id, line, state, attempts, data }) => ({ id, line, state, attempts, data }))
    },
    async changeRow(change) {
      const command = { commandId: randomUUID(), runId, token, ...change }
      await tell(() => bridge.uploads.changeRow.mutate(command))
    },
    async changeStatus(change) {
      const command = { commandId: randomUUID(), runId, token, ...change }
      await untilAnswered(() => bridge.uploads.changeStatus.mutate(command), clock)
    },
    async noteAccount(note) {
      const command = { commandId: randomUUID(), runId, token, ...note }
      await tell(() => bridge.uploads.noteAccount.mutate(command))
    },
    async renew() {
      const command = { commandId: randomUUID(), runId, token }
      const { card } = await tell(() => bridge.uploads.renewLease.mutate(command))
      return card.stopAsked
    },
    heldUntil: () => new Date(heardAt.getTime() + seconds * 1000 * USABLE_SHARE),
  }
}

async function untilAnswered<Answer>(call: () => Promise<Answer>, clock: Clock): Promise<Answer> {
  for (const wait of [...RETRY_MS, undefined]) {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof TRPCClientError)) throw error
      // With data the bridge has answered, and said no: asking again would change nothing.
      if (error.data) throw refusalOf(error)
      if (wait === undefined) break
      await clock.until(new Date(clock.now().getTime() + wait), new AbortController().signal)
    }
  }
  throw new CliRefusal('Server kantor tidak menjawab; jalankan npm start, lalu ulangi "langkah upload run".')
}

function refusalOf(error: { message: string; data: unknown }): Error {
  const code = (error.data as ErrorData).domain?.code
  if (code === 'upload-lease-lost') return new RunStopped('lease-lost')
  if (code === 'upload-stop-asked') return new RunStopped('stop-asked')
  return new CliRefusal(error.message, { cause: error })
}
