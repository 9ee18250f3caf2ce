import { typedDate } from '#shared/business-time/typed-date.ts'

/**
 * A date of a workbook as ISO; undefined for anything else. `03/04/2026` names no month for sure, for a spreadsheet may
 * have turned it round; `31/12/2026` does.
 */
export function readDate(text: string): string | undefined {
  const [, one, other] = /^(\d{1,2})\/(\d{1,2})\//.exec(text) ?? []
  const isEither = one !== other && Number(one) <= 12 && Number(other) <= 12
  return isEither ? undefined : typedDate(text)
}
