import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseCard } from '#shared/schema/board.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { Problem } from '../../ui/problem.tsx'
import { usePanel } from '../panel-context.ts'
import { failureSentence } from '../use-command.ts'
import { SwimLanes } from './swim-lanes.tsx'

/** The SOP of a berkas, in the version that it runs on, with its place in it. */
export function CaseFlow({ card }: { card: CaseCard }) {
  const { words } = usePanel()
  const isOpen = useSignal(false)
  return (
    <details
      class="part"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open
      }}
    >
      <summary>{words('flow.title')}</summary>
      {isOpen.value && <Drawing card={card} />}
    </details>
  )
}

function Drawing({ card }: { card: CaseCard }) {
  const { model, words } = usePanel()
  const sop = useSignal<Sop | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const { id, version } = card.sop
  useEffect(() => {
    void model
      .call((client) => client.sops.list.query({ all: true }))
      .then((answer) => {
        if (!answer.ok) problem.value = failureSentence(answer.failure, words)
        else sop.value = answer.value.find((each) => each.id === id && each.version === version)
      })
  }, [model, words, id, version, sop, problem])
  const stateOf = new Map(card.steps.map((step) => [step.id, step.state]))
  return (
    <>
      <Problem text={problem.value} />
      {sop.value ? (
        <SwimLanes sop={sop.value} stateOf={stateOf} />
      ) : (
        !problem.value && <p class="soft">{words('loading')}</p>
      )}
    </>
  )
}
