import { Circle, CircleCheck, CircleDashed, CircleDot, CircleSlash } from 'lucide'
import type { CaseCard, StepMark } from '#shared/schema/board.ts'
import { Icon } from '../ui/icon.tsx'
import { usePanel } from './panel-context.ts'

const MARKS: Record<StepMark['state'], typeof Circle> = {
  done: CircleCheck,
  current: CircleDot,
  waiting: Circle,
  skipped: CircleSlash,
  unmeasured: CircleDashed,
}

/** All steps of the SOP as they stand in this berkas. */
export function CaseSteps({ card }: { card: CaseCard }) {
  const { words } = usePanel()
  return (
    <details class="part">
      <summary>{words('case.steps')}</summary>
      <ol class="steps">
        {card.steps.map(({ id, no, kegiatan, pelaksana, state }) => (
          <li key={id} class={state}>
            <Icon node={MARKS[state]} />
            <span>
              {no}. {kegiatan}
              <span class="soft small-text">
                {' '}
                {words(`mark.${state}`)}
                {pelaksana.length > 0 && ` · ${pelaksana.join(' / ')}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
