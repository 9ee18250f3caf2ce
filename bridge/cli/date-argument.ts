import { typedDate } from '#shared/business-time/typed-date.ts'
import { CliWrongUse } from './cli-io.ts'

/** A date of the command line, written as 20/11/2026 or 2026-11-20. */
export function dateArgument(text: string): string {
  const date = typedDate(text)
  if (date !== undefined) return date
  throw new CliWrongUse(`Tanggal "${text}" tidak terbaca; tulis misalnya 20/11/2026 atau 2026-11-20.`)
}
