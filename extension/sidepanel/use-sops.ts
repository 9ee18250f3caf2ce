import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Sop } from '#shared/schema/sop.ts'
import { usePanel } from './panel-context.ts'
import { failureSentence } from './use-command.ts'

export interface UsedSops {
  /** Undefined until they are here. */
  readonly sops: ReadonlySignal<readonly Sop[] | undefined>
  readonly problem: ReadonlySignal<string | undefined>
}

/** The SOPs in force, or every version there ever was. */
export function useSops({ all = false }: { readonly all?: boolean } = {}): UsedSops {
  const { model, words } = usePanel()
  const sops = useSignal<readonly Sop[] | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  useEffect(() => {
    void model
      .call((client) => client.sops.list.query({ all }))
      .then((answer) => {
        if (answer.ok) sops.value = answer.value
        else problem.value = failureSentence(answer.failure, words)
      })
  }, [model, words, all, sops, problem])
  return { sops, problem }
}
