import type { StepMark } from '#shared/schema/board.ts'
import { type LaneGeometry, lanePaths, lanesOfRow } from './lane-paths.ts'
import type { SopDrawing, StepFigures } from './sop-drawing.ts'

interface Props {
  readonly drawing: SopDrawing
  readonly geometry: LaneGeometry
  readonly figures: ReadonlyMap<string, StepFigures>
  readonly stateOf: ReadonlyMap<string, StepMark['state']>
}

/** Symbols and arrows; what they say stands in words beside them. A symbol bears the number of berkas that stand in it. */
export function LaneDrawing({ drawing, geometry, figures, stateOf }: Props) {
  const { rows, laneWidth } = geometry
  const last = rows.at(-1)
  const height = last ? last.top + last.height : 0
  return (
    <svg class="lane-drawing" aria-hidden="true" height={height}>
      <defs>
        <marker
          id="lane-arrow"
          viewBox="0 0 6 6"
          refX="5"
          refY="3"
          markerWidth="6"
          markerHeight="6"
          orient="auto"
        >
          <path d="M0 0L6 3L0 6Z" />
        </marker>
      </defs>
      {drawing.lanes.map((jabatan, lane) => (
        <line
          key={jabatan ?? ''}
          class="lane-line"
          x1={(lane + 1) * laneWidth}
          x2={(lane + 1) * laneWidth}
          y1={0}
          y2={height}
        />
      ))}
      {lanePaths(drawing, geometry).map(({ d, isReturn }) => (
        <path
          key={d}
          class={isReturn ? 'lane-path is-return' : 'lane-path'}
          d={d}
          marker-end="url(#lane-arrow)"
        />
      ))}
      {rows.map(({ top, height: tall }, row) =>
        lanesOfRow(drawing, row).map((lane, alternative) => (
          <g
            key={`${row} ${lane}`}
            transform={`translate(${lane * laneWidth + laneWidth / 2} ${top + tall / 2})`}
          >
            <Mark
              symbol={drawing.steps[row - 1]?.symbol ?? 'terminator'}
              half={geometry.half}
              figures={figures.get(drawing.steps[row - 1]?.id ?? '')}
              isFirst={alternative === 0}
              state={stateOf.get(drawing.steps[row - 1]?.id ?? '')}
            />
          </g>
        )),
      )}
    </svg>
  )
}

interface MarkProps {
  readonly symbol: 'terminator' | SopDrawing['steps'][number]['symbol']
  readonly half: LaneGeometry['half']
  readonly figures: StepFigures | undefined
  /** Of several alternatives one alone bears the number. */
  readonly isFirst: boolean
  readonly state: StepMark['state'] | undefined
}

function Mark({ symbol, half: { x, y }, figures, isFirst, state }: MarkProps) {
  const tone = figures ? (figures.late > 0 ? 'has-late' : 'has-running') : state ? `is-${state}` : ''
  return (
    <>
      <path class={`lane-mark ${tone}`} d={outline(symbol, x, y)} />
      {figures && isFirst && (
        <text class={`figures ${tone}`} text-anchor="middle" dominant-baseline="central">
          {figures.running}
        </text>
      )}
    </>
  )
}

function outline(symbol: MarkProps['symbol'], x: number, y: number): string {
  switch (symbol) {
    case 'terminator':
      return `M${y / 2 - x} ${-y / 2}H${x - y / 2}A${y / 2} ${y / 2} 0 0 1 ${x - y / 2} ${y / 2}H${y / 2 - x}A${y / 2} ${y / 2} 0 0 1 ${y / 2 - x} ${-y / 2}Z`
    case 'process':
      return `M${-x} ${-y}H${x}V${y}H${-x}Z`
    case 'decision':
      return `M0 ${-y - 2}L${x} 0L0 ${y + 2}L${-x} 0Z`
    case 'connector':
      return `M${-x} ${-y}H${x}V${y / 3}L0 ${y}L${-x} ${y / 3}Z`
  }
}
