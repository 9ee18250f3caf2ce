import { type Signal, useSignal } from '@preact/signals'
import type { DomainErrorCode } from '#shared/errors.ts'
import type { BridgeClient } from '../bridge-client/bridge-client.ts'
import type { BridgeFailure } from '../bridge-client/bridge-failure.ts'
import type { CallResult } from './call-bridge.ts'
import { usePanel } from './panel-context.ts'
import type { PanelWords } from './panel-words.ts'

export interface UsedCommand {
  readonly isBusy: Signal<boolean>
  /** Why the last try brought nothing, for the person; what was typed stays. */
  readonly problem: Signal<string | undefined>
  /** Which no it was, where a form has an answer to it. */
  readonly refusal: Signal<DomainErrorCode | undefined>
  /** Gives a command to the server; undefined where it was not recorded. Of two clicks the second does nothing. */
  run<T>(work: (client: BridgeClient) => Promise<T>, caseId?: string): Promise<T | undefined>
  /** The same for what goes another way than a command. */
  runAny<T>(work: () => Promise<CallResult<T>>): Promise<T | undefined>
}

export function useCommand(): UsedCommand {
  const { model, words } = usePanel()
  const isBusy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const refusal = useSignal<DomainErrorCode | undefined>(undefined)

  function run<T>(work: (client: BridgeClient) => Promise<T>, caseId?: string): Promise<T | undefined> {
    return tell(() => model.call(work), caseId)
  }

  async function tell<T>(work: () => Promise<CallResult<T>>, caseId?: string): Promise<T | undefined> {
    if (isBusy.peek()) return undefined
    isBusy.value = true
    problem.value = undefined
    refusal.value = undefined
    try {
      if (await waitsHere(caseId)) {
        problem.value = words('outboxFirst')
        return undefined
      }
      const result = await work()
      if (result.ok) return result.value
      problem.value = failureSentence(result.failure, words)
      if (result.failure.kind === 'refused') refusal.value = result.failure.code
      return undefined
    } finally {
      isBusy.value = false
    }
  }

  /** What a page did before must be told before what is done here. */
  async function waitsHere(caseId: string | undefined): Promise<boolean> {
    const hasOwn = () => model.outbox.peek().waiting.some(({ queued }) => queued.command.caseId === caseId)
    if (caseId === undefined || !hasOwn()) return false
    await model.sendOutbox()
    return hasOwn()
  }

  return { isBusy, problem, refusal, run, runAny: (work) => tell(work) }
}

export function failureSentence(failure: BridgeFailure, words: PanelWords): string {
  if (failure.kind === 'refused') return failure.sentence
  return words(failure.kind === 'signed-out' ? 'endedHere' : 'unreachable')
}
