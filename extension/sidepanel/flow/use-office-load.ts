import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { OfficeLoad } from '#shared/schema/office-load.ts'
import { usePanel } from '../panel-context.ts'
import { failureSentence } from '../use-command.ts'

/** So long after the last change the figures are read again: changes come in swarms. */
const SETTLED_MS = 2_000

/** The figures of the office as of now, read again once something has changed. */
export function useOfficeLoad() {
  const { model, words } = usePanel()
  const load = useSignal<OfficeLoad | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const changes = model.board.value?.changes.value
  useEffect(() => {
    const stop = new AbortController()
    const read = async () => {
      const answer = await model.call((client) => client.cases.load.query())
      if (stop.signal.aborted) return
      if (answer.ok) load.value = answer.value
      problem.value = answer.ok ? undefined : failureSentence(answer.failure, words)
    }
    const timer = setTimeout(() => void read(), load.peek() ? SETTLED_MS : 0)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [model, words, changes, load, problem])
  return { load, problem }
}
