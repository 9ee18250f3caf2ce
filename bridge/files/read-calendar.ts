import { basename } from 'node:path'
import { Calendar } from '#shared/schema/calendar.ts'
import type { Finding, LineOf } from '#shared/schema/finding.ts'
import { HolidaySet } from '#shared/schema/holiday-set.ts'
import { readYaml } from './read-yaml.ts'
import { schemaFindings } from './schema-findings.ts'

/** One file of a calendar folder; `id` is what it is meant to be even where it cannot be used. */
export type CalendarFile = { file: string; id: string } & (
  | { kind: 'calendar'; calendar: Calendar; lineOf: LineOf }
  | { kind: 'holidays'; holidays: HolidaySet }
  | { kind: 'unusable'; findings: Finding[] }
)

/** Reads a calendar or a holiday set (`kind: holidays`), by its shape alone. */
export async function readCalendar(file: string): Promise<CalendarFile> {
  const fileId = basename(file).replace(/(\.v\d+)?\.ya?ml$/, '')
  const yaml = await readYaml(file)
  if (!yaml.ok) return { kind: 'unusable', file, id: fileId, findings: yaml.findings }

  const id = textOf(yaml.value, 'id') ?? fileId
  if (textOf(yaml.value, 'kind') === 'holidays') {
    const parsed = HolidaySet.safeParse(yaml.value)
    if (parsed.success) return { kind: 'holidays', file, id, holidays: parsed.data }
    return { kind: 'unusable', file, id, findings: schemaFindings(parsed.error.issues, yaml) }
  }
  const parsed = Calendar.safeParse(yaml.value)
  if (parsed.success) return { kind: 'calendar', file, id, calendar: parsed.data, lineOf: yaml.lineOf }
  return { kind: 'unusable', file, id, findings: schemaFindings(parsed.error.issues, yaml) }
}

function textOf(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  const text: unknown = Reflect.get(value, key)
  return typeof text === 'string' ? text : undefined
}
