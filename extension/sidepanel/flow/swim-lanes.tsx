import { useSignal } from '@preact/signals'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { StepMark } from '#shared/schema/board.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { usePanel } from '../panel-context.ts'
import { LaneDrawing } from './lane-drawing.tsx'
import { type RowPlace, TRACK, trackCount } from './lane-paths.ts'
import { type DrawnStep, type SopDrawing, type StepFigures, sopDrawing } from './sop-drawing.ts'

interface Props {
  readonly sop: Sop
  /** By step. */
  readonly figures?: ReadonlyMap<string, StepFigures>
  readonly openStep?: (stepId: string) => void
  /** Of the one berkas that is looked at, by step. */
  readonly stateOf?: ReadonlyMap<string, StepMark['state']>
}

const NO_FIGURES: ReadonlyMap<string, StepFigures> = new Map()
const NO_STATES: ReadonlyMap<string, StepMark['state']> = new Map()

/** Lanes are as wide as the panel leaves room for, within these, in px. */
const WIDEST_LANE = 44
const NARROWEST_LANE = 15

/** The lanes of an SOP on the left, its steps beside them in words; each row as high as its words are. */
export function SwimLanes({ sop, figures = NO_FIGURES, openStep, stateOf = NO_STATES }: Props) {
  const { words } = usePanel()
  const drawing = useMemo(() => sopDrawing(sop), [sop])
  const list = useRef<HTMLOListElement>(null)
  const rows = useSignal<readonly RowPlace[]>([])
  const width = useSignal(0)
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const measure = () => {
      width.value = element.clientWidth
      const places = [...element.children].map((row) => {
        const { offsetTop: top, offsetHeight: height } = row as HTMLElement
        return { top, height }
      })
      if (JSON.stringify(places) !== JSON.stringify(rows.peek())) rows.value = places
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [sop, rows, width])
  const tracks = trackCount(drawing) * TRACK + 12
  const room = width.value * 0.5 - tracks
  const laneWidth = Math.max(NARROWEST_LANE, Math.min(WIDEST_LANE, room / drawing.lanes.length))
  const lanesWidth = drawing.lanes.length * laneWidth + tracks
  return (
    <div class="lanes" style={{ '--lanes': `${lanesWidth}px`, '--lane': `${laneWidth}px` }}>
      <div class="lane-heads" aria-hidden="true">
        {drawing.lanes.map((jabatan) => (
          <span key={jabatan ?? ''}>{jabatan ?? words('flow.anybody')}</span>
        ))}
      </div>
      <div class="lane-body">
        {rows.value.length === drawing.steps.length + 2 && (
          <LaneDrawing
            drawing={drawing}
            figures={figures}
            stateOf={stateOf}
            geometry={{ rows: rows.value, laneWidth, half: { x: Math.min(14, laneWidth / 2 - 1), y: 10 } }}
          />
        )}
        <ol ref={list}>
          <li class="lane-edge soft small-text">{words('flow.start')}</li>
          {drawing.steps.map((step) => (
            <li key={step.id} aria-current={stateOf.get(step.id) === 'current' ? 'step' : undefined}>
              <LaneStep step={step} drawing={drawing} figures={figures.get(step.id)} open={openStep} />
            </li>
          ))}
          <li class="lane-edge soft small-text">{words('flow.end')}</li>
        </ol>
      </div>
    </div>
  )
}

interface StepProps {
  readonly step: DrawnStep
  readonly drawing: SopDrawing
  readonly figures: StepFigures | undefined
  readonly open: ((stepId: string) => void) | undefined
}

function LaneStep({ step, drawing, figures, open }: StepProps) {
  const { words } = usePanel()
  const { id, no, kegiatan, lanes, ways } = step
  const doers = lanes.map((lane) => drawing.lanes[lane] ?? words('flow.anybody')).join(' / ')
  const noOf = (row: number) => drawing.steps[row]?.no ?? words('flow.end')
  return (
    <>
      <span>
        {no}. {kegiatan} <span class="visually-hidden">{doers}</span>
      </span>
      {ways.some(({ label }) => label !== undefined) && (
        <span class="soft small-text">
          {ways.map(({ label, to, isReturn }) => `${label} ${isReturn ? '↩' : '→'} ${noOf(to)}`).join(' · ')}
        </span>
      )}
      {figures && open && (
        <button type="button" class="button quiet figures" onClick={() => open(id)}>
          {words('board.count', { count: figures.running })}
          {figures.late > 0 && <span class="tone-bad">{words('load.late', { count: figures.late })}</span>}
        </button>
      )}
    </>
  )
}
