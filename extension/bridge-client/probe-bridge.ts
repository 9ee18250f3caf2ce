import { PROTOCOL_HEADER } from '#shared/protocol-version.ts'
import type { CallProblem } from '../settings/link-problem.ts'
import { type BridgeClient, createBridgeClient } from './bridge-client.ts'
import { bridgeFailure } from './bridge-failure.ts'
import { callProblem } from './call-problem.ts'
import { checkAnswer } from './check-answer.ts'

/** Somebody waits in front of the button: a server that is there answers in a few milliseconds. */
const TIMEOUT_MS = 5_000

/** What was found at the address of the office's server. */
export interface BridgeProbe {
  /** Undefined where all is well as far as it was asked. */
  readonly problem?: CallProblem | 'blocked' | 'revoked'
  /** Who answered, as far as it said so: HTTP status and `Server` header of another program. */
  readonly owner?: string
  /** The protocol that the server speaks, as it says it. */
  readonly protocol?: string
  /** By how much this computer's clock is ahead of the server's, in milliseconds; to a second. */
  readonly clockAheadMs?: number
}

/** Asks once whether the office's server is there and, with a token, whether it still knows this computer. */
export async function probeBridge(
  { address, token }: { readonly address: string; readonly token?: string | undefined },
  now: () => number,
): Promise<BridgeProbe> {
  let answer: Response
  try {
    answer = await fetch(`${address}/health`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      credentials: 'omit',
      cache: 'no-store',
    })
  } catch (error) {
    const problem = callProblem(error)
    if (!problem) throw error
    return { problem: problem === 'not-running' && (await isHeard(address)) ? 'blocked' : problem }
  }
  const seen = { ...ownerOf(answer), ...clockOf(answer, now()) }
  try {
    if (!checkAnswer(answer).ok) return { ...seen, problem: 'network' }
  } catch (error) {
    return { ...seen, problem: callProblem(error) ?? 'other-program' }
  }
  if (token === undefined) return seen
  const problem = await signInProblem(createBridgeClient({ address, token }))
  return { ...seen, ...(problem && { problem }) }
}

/**
 * Whether somebody listens whose answer the browser keeps from us: without host permission a request still gets there,
 * and fails in the same way as at a closed door when its answer is to be read.
 */
async function isHeard(address: string): Promise<boolean> {
  const knock = { mode: 'no-cors', credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT_MS) } as const
  return fetch(`${address}/health`, knock).then(
    () => true,
    () => false,
  )
}

async function signInProblem(client: BridgeClient): Promise<BridgeProbe['problem']> {
  try {
    await client.session.me.query()
    return undefined
  } catch (error) {
    const failure = bridgeFailure(error)
    if (failure.kind === 'signed-out') return 'revoked'
    return failure.kind === 'unreachable' ? failure.problem : undefined
  }
}

function ownerOf({ status, headers }: Response): Pick<BridgeProbe, 'owner' | 'protocol'> {
  const protocol = headers.get(PROTOCOL_HEADER)
  if (protocol !== null) return { protocol }
  return { owner: [`HTTP ${status}`, headers.get('server')].filter(Boolean).join(', ') }
}

function clockOf({ headers }: Response, now: number): Pick<BridgeProbe, 'clockAheadMs'> {
  const at = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(at) ? {} : { clockAheadMs: now - at }
}
