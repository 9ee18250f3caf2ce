import type { WorkbookCell } from './checked-rows.ts'

const DAY_MINUTES = 24 * 60

/**
 * A time of Excel (a fraction of a day, or a date with a time), `08:00`, `8.00` or `08.00 WIB` as `HH:mm`; undefined
 * for anything else. `0800` is refused: it may be a number that lost a digit.
 */
export function readTimeCell(cell: WorkbookCell): string | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().slice(11, 16)
  if (typeof cell === 'number') {
    const minutes = Math.round(cell * DAY_MINUTES)
    return cell >= 0 && minutes < DAY_MINUTES ? onClock(Math.floor(minutes / 60), minutes % 60) : undefined
  }
  if (typeof cell !== 'string') return undefined
  const [, hours, minutes] = /^(\d{1,2})[.:](\d{2})(?:[.:]00)?(?:\s*WI(?:B|TA|T))?$/i.exec(cell.trim()) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return onClock(Number(hours), Number(minutes))
}

function onClock(hours: number, minutes: number): string {
  return [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':')
}
