import type { Ports } from '#bridge/ports/ports.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CheckedWorkbook, CheckWorkbook } from '#shared/schema/upload-desk.ts'
import { readSentWorkbook } from './read-sent-workbook.ts'
import { XLSX } from './xlsx.ts'

/** A person mends no more than these before the next check. */
const MOST_SHOWN = 200

/** Says which rows of a sent workbook may go and what the others lack. Nothing is recorded. */
export async function checkSentWorkbook(
  ports: Ports,
  actor: Actor,
  wanted: CheckWorkbook,
): Promise<CheckedWorkbook> {
  const { rows, problems, unused, annotated } = await readSentWorkbook(ports, actor, wanted)
  return {
    total: rows.length,
    ready: rows.filter(({ state }) => state === 'ready').length,
    problems: problems.slice(0, MOST_SHOWN),
    unused: unused.slice(0, MOST_SHOWN),
    annotated: {
      file: `${wanted.workbook.name.replace(/\.(xlsx|csv)$/i, '')}-diperiksa.xlsx`,
      mediaType: XLSX,
      base64: Buffer.from(annotated).toString('base64'),
    },
  }
}
