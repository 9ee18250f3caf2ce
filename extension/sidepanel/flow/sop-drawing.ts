import type { Outcome, Sop, SopStep } from '#shared/schema/sop.ts'

/** The symbols of SOP-AP (PermenPANRB 35/2012) beside the arrow; `terminator` stands before and after all steps. */
export type StepSymbol = 'process' | 'decision' | 'connector'

export interface DrawnStep {
  readonly id: string
  readonly no: string
  readonly kegiatan: string
  readonly symbol: StepSymbol
  /** Columns of those who may do it, at least one; several are alternatives. */
  readonly lanes: readonly number[]
  readonly ways: readonly DrawnWay[]
}

/** One way out of a step. `to` is a row, or the number of rows for the end. */
export interface DrawnWay {
  readonly to: number
  /** Absent where there is no choice. */
  readonly label?: string
  /** Back to the applicant, or from outside to the office, and then on at `to`. */
  readonly isReturn: boolean
}

export interface SopDrawing {
  /** Jabatan of the columns, in the SOP's order; undefined = nobody is named. */
  readonly lanes: readonly (string | undefined)[]
  readonly steps: readonly DrawnStep[]
}

/** Berkas that stand in a step. */
export interface StepFigures {
  readonly running: number
  readonly late: number
}

/** An SOP as the swim lanes of its paper: a row a step, a column a pelaksana. */
export function sopDrawing(sop: Sop): SopDrawing {
  const used = new Set(sop.steps.flatMap(({ pelaksana }) => pelaksana ?? []))
  const columns: { id: string | undefined; jabatan: string | undefined }[] = sop.pelaksana.filter(({ id }) =>
    used.has(id),
  )
  const hasUnnamed = sop.steps.some(({ pelaksana = [] }) => pelaksana.length === 0)
  if (hasUnnamed) columns.push({ id: undefined, jabatan: undefined })
  const laneOf = (id: string | undefined) => columns.findIndex((column) => column.id === id)
  const rowOf = new Map(sop.steps.map(({ id }, row) => [id, row]))
  return {
    lanes: columns.map(({ jabatan }) => jabatan),
    steps: sop.steps.map((step, row) => ({
      id: step.id,
      no: step.no ?? step.proposedNo ?? String(row + 1),
      kegiatan: step.kegiatan,
      symbol: symbolOf(step),
      lanes: step.pelaksana?.length ? step.pelaksana.map(laneOf) : [laneOf(undefined)],
      ways: waysOf(step, (id) => (id === undefined ? row + 1 : (rowOf.get(id) ?? sop.steps.length))),
    })),
  }
}

function symbolOf({ kind, outcomes = [] }: SopStep): StepSymbol {
  if (kind === 'sub-sop') return 'connector'
  return kind === 'decision' || outcomes.length > 1 ? 'decision' : 'process'
}

/** `rowOf` answers for `undefined` with the next row, for what is no step with the end. */
function waysOf({ outcomes, next }: SopStep, rowOf: (id: string | undefined) => number): DrawnWay[] {
  if (!outcomes?.length) return [{ to: rowOf(next), isReturn: false }]
  return outcomes.map((outcome) => ({
    to: rowOf(endsCase(outcome) ? 'end' : outcome.to),
    isReturn: outcome.returnsTo !== undefined,
    ...(outcomes.length > 1 && { label: outcome.label }),
  }))
}

function endsCase({ refuses, to }: Outcome): boolean {
  return refuses === true && to === undefined
}
