import type { DayCell } from './day-column.ts'

export interface PaperNumber {
  readonly number: number
  readonly suffix?: string
}

/** A number as it stands in an agenda: `123`, `0123`, `123a`, `0123/2026`; undefined for anything else. */
export function agendaNumber(cell: DayCell, year: number): PaperNumber | undefined {
  const text = typeof cell === 'number' || typeof cell === 'string' ? String(cell).trim().toLowerCase() : ''
  const [, digits = '', suffix, behind] = /^0*(\d{1,6})\s*\.?([a-z])?(?:\s*\/\s*(\d{4}))?$/.exec(text) ?? []
  const number = Number(digits)
  if (!digits || number === 0 || (behind !== undefined && Number(behind) !== year)) return undefined
  return { number, ...(suffix && { suffix }) }
}
