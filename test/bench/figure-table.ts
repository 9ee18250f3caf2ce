import type { Figure } from './figure.ts'

const heads = ['metric', 'ours', 'peer', 'ratio', 'goal', 'ok']

/** Figures as a table for people: ours, peer or floor, ratio, goal, ok. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ metric, value, unit, peer, peerValue, ratio, goal, ok }) => [
    metric,
    `${short(value)} ${unit}`,
    peer === undefined ? '' : `${short(peerValue)} ${unit} (${peer})`,
    short(ratio),
    goal,
    ok ? 'ok' : 'MISSED',
  ])
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(heads), ...rows.map(line)].join('\n')
}

function short(value: number | undefined): string {
  if (value === undefined) return ''
  return value.toLocaleString(
    'en',
    value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
  )
}
