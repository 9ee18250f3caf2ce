import { randomUUID } from 'node:crypto'
import { TRPCClientError } from '@trpc/client'
import type { Clock } from '#bridge/ports/clock.ts'
import type { UploadLog } from '#bridge/ports/upload-log.ts'
import { CliRefusal } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'

interface LogTools {
  readonly bridge: ConnectedBridge['bridge']
  readonly runId: string
  readonly clock: Clock
}

/** Waits between tries to reach a bridge that does not answer, e.g. because it is being restarted. */
const RETRY_MS = [250, 1_000, 3_000, 6_000]

/**
 * The log of one run, kept by the bridge. A lost answer is asked for again with the same `commandId`, which the
 * bridge takes once; a bridge that stays away stops the run before it can click on anything unrecorded.
 */
export function createBridgeUploadLog({ bridge, runId, clock }: LogTools): UploadLog {
  return {
    async rows() {
      const { rows } = await untilAnswered(() => bridge.uploads.byId.query({ runId }), clock)
      return rows.map(({ id, line, state, attempts, data }) => ({ id, line, state, attempts, data }))
    },
    async changeRow(change) {
      const command = { commandId: randomUUID(), runId, ...change }
      await untilAnswered(() => bridge.uploads.changeRow.mutate(command), clock)
    },
    async changeStatus(change) {
      const command = { commandId: randomUUID(), runId, ...change }
      await untilAnswered(() => bridge.uploads.changeStatus.mutate(command), clock)
    },
  }
}

async function untilAnswered<Answer>(call: () => Promise<Answer>, clock: Clock): Promise<Answer> {
  for (const wait of [...RETRY_MS, undefined]) {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof TRPCClientError)) throw error
      // With data the bridge has answered, and said no: asking again would change nothing.
      if (error.data) throw new CliRefusal(error.message, { cause: error })
      if (wait === undefined) break
      await clock.until(new Date(clock.now().getTime() + wait), new AbortController().signal)
    }
  }
  throw new CliRefusal('Server kantor tidak menjawab; jalankan npm start, lalu ulangi "langkah upload run".')
}
