import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import type { AppRouter } from '#bridge/api/router.ts'
import { type RunningBridge, startBridge } from '#bridge/main.ts'
import type { PhonePlace } from '#bridge/phone/phone-place.ts'
import { pairDevice } from '#bridge/use-cases/pair-device.ts'
import type { Role } from '#shared/schema/account.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { MONDAY } from '../factories.ts'

export const OUR_ORIGIN = 'chrome-extension://hfeicbklmhjkaklgogaeidijpbmkofmb'

export interface Answer {
  readonly status: number
  readonly text: string
}

/** An office with a real bridge on a real store in a folder of its own; its time stands still until it is set. */
export interface Office extends AsyncDisposable {
  readonly dataDir: string
  readonly adminToken: string
  now: Date
  /** The bridge that runs now; another one after `restart`. */
  bridge(): RunningBridge
  restart(): Promise<void>
  /** Adds an account with a device and answers with its token; pairing by a code has tests of its own. */
  person(id: string, roles: readonly Role[], fulfils?: readonly string[]): Promise<string>
  client(token: string): TRPCClient<AppRouter>
  /** One call with headers of one's own; `input` is sent as JSON. */
  post(procedure: string, input: unknown, headers?: Record<string, string>): Promise<Answer>
}

export interface OfficeOptions {
  readonly pingMs?: number
  readonly startRunner?: (run: UploadRun) => void
  /** Asked at each start: where the phone page is opened. */
  readonly phone?: () => PhonePlace | undefined
}

export async function openOffice({
  pingMs = 60_000,
  startRunner,
  phone,
}: OfficeOptions = {}): Promise<Office> {
  const dataDir = await mkdtemp(join(tmpdir(), 'langkah-office-'))
  let now = MONDAY
  const clock = { now: () => now, until: async (_at: Date, signal: AbortSignal) => aborted(signal) }
  const start = () => {
    const place = phone?.()
    return startBridge({
      ...{ dataDir, port: 0, origins: [OUR_ORIGIN], clock, pingMs },
      ...(place && { phone: place }),
      startRunner: startRunner ?? (() => {}),
    })
  }
  let bridge = await start()
  const adminToken = (await readFile(join(dataDir, 'admin-token'), 'utf8')).trim()

  const client = (token: string) =>
    createTRPCClient<AppRouter>({
      links: [
        httpLink({
          url: `${bridge.url}/trpc`,
          methodOverride: 'POST',
          headers: { Authorization: `Bearer ${token}` },
        }),
      ],
    })
  return {
    dataDir,
    adminToken,
    get now() {
      return now
    },
    set now(at) {
      now = at
    },
    bridge: () => bridge,
    async restart() {
      await bridge.close()
      bridge = await start()
    },
    client,
    async person(id, roles, fulfils = []) {
      const account = { accountId: id, name: `Nama ${id}`, jabatan: `Jabatan ${id}` }
      await client(adminToken).admin.addAccount.mutate({
        ...account,
        commandId: randomUUID(),
        roles: [...roles],
        fulfils: [...fulfils],
      })
      const device = { accountId: id, label: `Peramban ${id}`, days: 30 }
      return (await pairDevice(bridge.ports, device)).token
    },
    async post(procedure, input, headers = {}) {
      const answer = await fetch(`${bridge.url}/trpc/${procedure}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: input === undefined ? '' : JSON.stringify(input),
      })
      return { status: answer.status, text: await answer.text() }
    },
    async [Symbol.asyncDispose]() {
      await bridge.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

/** Time that stands still comes to no moment: who waits for one waits until he is told to stop. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
