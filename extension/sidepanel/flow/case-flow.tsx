import { useSignal } from '@preact/signals'
import type { CaseCard } from '#shared/schema/board.ts'
import { Problem } from '../../ui/problem.tsx'
import { usePanel } from '../panel-context.ts'
import { useSops } from '../use-sops.ts'
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
  const { words } = usePanel()
  const { sops, problem } = useSops({ all: true })
  const { id, version } = card.sop
  const sop = sops.value?.find((each) => each.id === id && each.version === version)
  const stateOf = new Map(card.steps.map((step) => [step.id, step.state]))
  return (
    <>
      <Problem text={problem.value} />
      {sop ? (
        <SwimLanes sop={sop} stateOf={stateOf} />
      ) : (
        !problem.value && <p class="soft">{words('loading')}</p>
      )}
    </>
  )
}
