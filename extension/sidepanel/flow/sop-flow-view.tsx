import { useComputed } from '@preact/signals'
import type { OfficeLoad } from '#shared/schema/office-load.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { Problem } from '../../ui/problem.tsx'
import { Select } from '../../ui/select.tsx'
import { newestSops } from '../newest-sops.ts'
import { usePanel } from '../panel-context.ts'
import { useSops } from '../use-sops.ts'
import type { StepFigures } from './sop-drawing.ts'
import { SwimLanes } from './swim-lanes.tsx'
import { useOfficeLoad } from './use-office-load.ts'

/** An SOP drawn as on its paper, with the berkas that stand in it. */
export function SopFlowView() {
  const { model, words } = usePanel()
  const { sops: all, problem } = useSops()
  const { load, problem: loadProblem } = useOfficeLoad()
  const sops = useComputed(() => all.value && newestSops(all.value))
  const { sopId } = model.narrowed
  const sop = useComputed(
    () => sops.value?.find(({ id }) => id === sopId.value) ?? busiest(sops.value, load.value),
  )
  return (
    <section class="page">
      <Problem text={problem.value ?? loadProblem.value} />
      {sops.value && (
        <Select
          value={sopId}
          label={words('board.sop')}
          first={sop.value && sopId.value === '' ? sop.value.title : words('choose')}
          options={sops.value.map(({ id, title, agency }) => ({ value: id, text: `${title} – ${agency}` }))}
        />
      )}
      {sop.value && (
        <SwimLanes
          key={sop.value.id}
          sop={sop.value}
          figures={figuresOf(sop.value, load.value)}
          openStep={(stepId) => model.openGroup({ kind: 'step', id: stepId, sopId: sop.value?.id ?? '' })}
        />
      )}
      {!sops.value && !problem.value && <p class="soft">{words('loading')}</p>}
      {sop.value && <OlderVersions sop={sop.value} load={load.value} />}
    </section>
  )
}

/** Berkas in steps that the version of now no longer has. */
function OlderVersions({ sop, load }: { sop: Sop; load: OfficeLoad | undefined }) {
  const { words } = usePanel()
  const known = new Set(sop.steps.map(({ id }) => id))
  const others = (load?.steps ?? []).filter(({ sopId, stepId }) => sopId === sop.id && !known.has(stepId))
  const count = others.reduce((sum, { running }) => sum + running, 0)
  return count === 0 ? null : <p class="note">{words('flow.older', { count })}</p>
}

function busiest(sops: readonly Sop[] | undefined, load: OfficeLoad | undefined): Sop | undefined {
  if (!load) return undefined
  const runningIn = (sop: Sop) =>
    load.steps.filter(({ sopId }) => sopId === sop.id).reduce((sum, { running }) => sum + running, 0)
  return [...(sops ?? [])].sort((one, other) => runningIn(other) - runningIn(one))[0]
}

function figuresOf({ id }: Sop, load: OfficeLoad | undefined): ReadonlyMap<string, StepFigures> {
  return new Map((load?.steps ?? []).filter(({ sopId }) => sopId === id).map((row) => [row.stepId, row]))
}
