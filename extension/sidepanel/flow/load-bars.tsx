import type { BoardGroup } from '../board-group.ts'
import { usePanel } from '../panel-context.ts'

interface LoadRow {
  readonly title: string
  readonly hint?: string
  readonly running: number
  readonly late: number
  /** The berkas it counts, where they can be listed. */
  readonly group?: BoardGroup | undefined
}

/** A bar for each: as long as what lies there, the late part first. */
export function LoadBars({ title, rows }: { title: string; rows: readonly LoadRow[] }) {
  const { words } = usePanel()
  const most = Math.max(1, ...rows.map(({ running }) => running))
  return (
    <>
      <h2>{title}</h2>
      {rows.length === 0 && <p class="soft">{words('load.none')}</p>}
      <ul class="load-bars">
        {rows.map((row) => (
          <li key={row.group?.id ?? ''}>
            <LoadBar row={row} most={most} />
          </li>
        ))}
      </ul>
    </>
  )
}

function LoadBar({ row, most }: { row: LoadRow; most: number }) {
  const { model, words } = usePanel()
  const { title, hint, running, late, group } = row
  const share = (count: number) => `${(100 * count) / most}%`
  const inside = (
    <>
      <span class="load-name">
        <strong>{title}</strong>
        {hint && <span class="soft small-text">{hint}</span>}
      </span>
      <span class="figures load-count">
        {words('board.count', { count: running })}
        {late > 0 && <span class="tone-bad">{words('load.late', { count: late })}</span>}
      </span>
      <span class="load-bar" aria-hidden="true">
        <span class="late" style={{ width: share(late) }} />
        <span style={{ width: share(running - late) }} />
      </span>
    </>
  )
  if (!group) return <div class="load-row">{inside}</div>
  return (
    <button type="button" class="load-row" onClick={() => model.openGroup(group)}>
      {inside}
    </button>
  )
}
