import { TRPCClientError } from '@trpc/client'
import type { DomainErrorCode } from '#shared/errors.ts'
import type { CallProblem } from '../settings/link-problem.ts'
import { callProblem } from './call-problem.ts'

/** Why a call to the office's server brought no result, as far as the person's next action differs. */
export type BridgeFailure =
  /** The server understood and said no; `sentence` is for the person. */
  | { readonly kind: 'refused'; readonly code: DomainErrorCode | undefined; readonly sentence: string }
  | { readonly kind: 'signed-out' }
  /** Not there, not answering, or not able to: the same call may work later. */
  | { readonly kind: 'unreachable'; readonly problem?: CallProblem }

interface ErrorData {
  readonly httpStatus?: number
  readonly domain?: { readonly code: DomainErrorCode; readonly message: string }
}

export function bridgeFailure(error: unknown): BridgeFailure {
  if (!(error instanceof TRPCClientError)) throw error
  const data = error.data as ErrorData | undefined
  const status = data?.httpStatus
  if (status === 401) return { kind: 'signed-out' }
  if (status === undefined || status >= 500 || status === 429) {
    return { kind: 'unreachable', problem: callProblem(error.cause) ?? 'network' }
  }
  return { kind: 'refused', code: data?.domain?.code, sentence: data?.domain?.message ?? error.message }
}
