import type { DomainErrorCode, ErrorPlace } from '#shared/errors.ts'
import type { AgendaRow } from '#shared/schema/agenda-import.ts'
import type { Register } from '#shared/schema/register.ts'

/** What stands under a number already. */
export interface StandingLetter {
  readonly party: string
  readonly letterNumber: string
  readonly perihal: string
  readonly on: string
}

export type JudgedRow =
  | { readonly row: AgendaRow; readonly state: 'new' | 'there' }
  | {
      readonly row: AgendaRow
      readonly state: 'refused'
      readonly code: DomainErrorCode
      readonly place: ErrorPlace
    }

/** How a row stands to its register: the same letter is there, its number is free, or it is somebody else's. */
export function judgeAgendaRow(
  row: AgendaRow,
  register: Register | undefined,
  standing: StandingLetter | undefined,
): JudgedRow {
  const { number, suffix = '' } = row
  const refused = (code: DomainErrorCode, place: ErrorPlace = {}): JudgedRow => {
    return { row, state: 'refused', code, place: { number: `${number}${suffix}`, ...place } }
  }
  if (standing) {
    if (isSame(row, standing)) return { row, state: 'there' }
    const { party, perihal } = standing
    return refused('agenda-number-taken', {
      holder: `${party} (${perihal})`,
      row: `${row.party} (${row.perihal})`,
    })
  }
  const { last = 0, first = 1, gaps = [], reserved = [] } = register ?? {}
  const within = ({ from, to }: { from: number; to: number }) => from <= number && number <= to
  if (suffix) {
    const isTaken = register?.sisipan?.some((each) => each.number === number && each.suffix === suffix)
    return isTaken ? refused('number-taken') : { row, state: 'new' }
  }
  if (gaps.some(within)) return refused('number-is-gap')
  const isFree =
    number > last || number < first || reserved.some((each) => within(each) && !each.used.includes(number))
  return isFree ? { row, state: 'new' } : refused('number-taken')
}

function isSame(row: AgendaRow, standing: StandingLetter): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()
  return (
    plain(row.party) === plain(standing.party) &&
    plain(row.letterNumber ?? '') === plain(standing.letterNumber) &&
    plain(row.perihal) === plain(standing.perihal) &&
    row.on === standing.on
  )
}
