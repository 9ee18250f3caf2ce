import { createTRPCClient, httpLink, localLink, type TRPCClient, TRPCClientError } from '@trpc/client'
import { type AppRouter, router } from '#bridge/api/router.ts'
import type { ErrorData } from '#bridge/api/translate-error.ts'
import { mayBeAlive } from '#bridge/disk/process-identity.ts'
import { readAdminToken } from '#bridge/files/admin-token.ts'
import { readBridgeAddress } from '#bridge/files/bridge-address.ts'
import { openLog } from '#bridge/http/open-log.ts'
import { reportUnexpected } from '#bridge/http/report-unexpected.ts'
import { joinParts } from '#bridge/main.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { StoreProblem } from '#bridge/ports/store-problem.ts'
import { administratorOf } from '#bridge/use-cases/administrator-of.ts'
import { readDocument } from '#bridge/use-cases/documents/read-document.ts'
import { actorNow } from '#bridge/use-cases/organisation/actor-now.ts'
import { createPairingCodes } from '#bridge/use-cases/pairing-codes.ts'
import type { SignedIn } from '#bridge/use-cases/sign-in.ts'
import { DomainError } from '#shared/errors.ts'
import type { Device } from '#shared/schema/account.ts'
import { CliRefusal } from './cli-io.ts'

const CALL_TIMEOUT_MS = 30_000

/** The bridge as a command sees it: the same procedures, whether it runs or not. */
export interface ConnectedBridge extends AsyncDisposable {
  readonly bridge: TRPCClient<AppRouter>
  /** `bridge` = over loopback to the one that runs; `store` = in this process, for none runs. */
  readonly through: 'bridge' | 'store'
  /** A file that the bridge keeps for a run, by its SHA-256; undefined where it has none. */
  readKept(runId: string, hash: string): Promise<Uint8Array | undefined>
}

/**
 * Connects a command to the data folder, as the administrator of this computer. Where a bridge runs everything goes
 * through it; only where none does is the record opened here, and closed when the command is done.
 */
export async function connectBridge(dataDir: string): Promise<ConnectedBridge> {
  const port = await runningPort(dataDir)
  return port === undefined ? openHere(dataDir) : connectTo(port, dataDir)
}

/** The port of the bridge that runs on this folder. A leftover of one that was killed names a process that is gone. */
export async function runningPort(dataDir: string): Promise<number | undefined> {
  const address = await readBridgeAddress(dataDir)
  return address && (await mayBeAlive(address)) ? address.port : undefined
}

/** Runs calls of a command and turns a refusal into its one sentence. */
export async function askBridge<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error
    const data = error.data as ErrorData | undefined
    if (data !== undefined) throw new CliRefusal(error.message)
    if (statusOf(error) === 413) {
      throw new CliRefusal(
        'Data terlalu besar untuk sekali kirim (lebih dari 1 MB); bagi menjadi beberapa bagian.',
      )
    }
    throw new CliRefusal(
      'Server kantor tidak menjawab; periksa apakah npm start masih berjalan, lalu ulangi.',
    )
  }
}

/** Of an answer that did not come from the API, but from the guard before it. */
function statusOf({ meta }: TRPCClientError<AppRouter>): number | undefined {
  return meta?.response instanceof Response ? meta.response.status : undefined
}

async function connectTo(port: number, dataDir: string): Promise<ConnectedBridge> {
  const token = await readAdminToken(dataDir)
  if (token === undefined) {
    throw new CliRefusal(
      `Kunci ${dataDir}/admin-token tidak ada; hentikan server kantor, lalu jalankan npm start.`,
    )
  }
  const bridge = connectWith(port, token)
  const readKept = (runId: string, hash: string) =>
    fetchKept(`${port}/documents/${hash}?upload=${runId}`, token)
  return { bridge, through: 'bridge', readKept, [Symbol.asyncDispose]: async () => {} }
}

async function fetchKept(place: string, token: string): Promise<Uint8Array | undefined> {
  const answer = await fetch(`http://127.0.0.1:${place}`, {
    headers: { Authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  })
  if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
  if (answer.status === 404) return undefined
  throw new Error(`the bridge answered ${answer.status} when asked for a file of a run`)
}

/** A client of the bridge that runs on this port, with a token or as one who has none yet. */
export function connectWith(port: number, token: string | undefined): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `http://127.0.0.1:${port}/trpc`,
        methodOverride: 'POST',
        headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
        fetch: (url, options) => fetch(url, { ...options, signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }),
      }),
    ],
  })
}

async function openHere(dataDir: string): Promise<ConnectedBridge> {
  const { ports } = await joinParts({ dataDir }).catch((error: unknown) => {
    if (error instanceof StoreProblem) throw new CliRefusal(error.message)
    throw error
  })
  const { log, close } = await openLog(dataDir)
  const codes = createPairingCodes()
  const bridge = createTRPCClient<AppRouter>({
    links: [
      localLink({
        router,
        createContext: async () => ({
          ports,
          codes,
          signedIn: await asAdministrator(ports),
          reportUnexpected: (error) => reportUnexpected(log, error),
        }),
      }),
    ],
  })
  return {
    bridge,
    through: 'store',
    async readKept(uploadId, hash) {
      const { actor } = await asAdministrator(ports)
      const name = { about: { uploadId }, hash }
      return readDocument(ports, actor, name).then(({ bytes }) => bytes, whereMissing)
    },
    async [Symbol.asyncDispose]() {
      await ports.store.close()
      close()
    },
  }
}

function whereMissing(error: unknown): undefined {
  if (error instanceof DomainError && error.code === 'document-not-found') return undefined
  throw error
}

/** Whoever may open the folder itself is its administrator; no token proves more. */
async function asAdministrator({ store, clock }: Ports): Promise<SignedIn> {
  const account = await administratorOf(store)
  const device: Device = {
    id: 'd-local',
    accountId: account.id,
    label: 'folder data',
    tokenHash: '',
    pairedAt: '1970-01-01T00:00:00.000Z',
    expiresAt: '9999-12-31T00:00:00.000Z',
  }
  return { device, account, actor: await actorNow(store, account, clock.now()) }
}
