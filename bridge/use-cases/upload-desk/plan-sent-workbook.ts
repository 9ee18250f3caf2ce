import type { Ports } from '#bridge/ports/ports.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { PlanWorkbook } from '#shared/schema/upload-desk.ts'
import { addUploadRows } from '../add-upload-rows.ts'
import type { RecordedUpload } from '../decide-on-upload.ts'
import { derivedCommandId } from '../derived-command-id.ts'
import { caseIdOf } from '../papers/case-id-of.ts'
import { planUpload } from '../plan-upload.ts'
import { rowsInParts } from '../rows-in-parts.ts'
import { readSentWorkbook } from './read-sent-workbook.ts'

/**
 * Plans a run of what lies at the bridge: checked once more, its rows in parts where they are many. A part that was cut
 * off leaves a run that nobody can release.
 */
export async function planSentWorkbook(
  ports: Ports,
  actor: Actor,
  { caseNumber, ...command }: PlanWorkbook,
): Promise<RecordedUpload> {
  const { commandId, runId, flow, workbook } = command
  const { rows, titles } = await readSentWorkbook(ports, actor, command)
  if (!rows.some(({ state }) => state === 'ready')) throw new DomainError('upload-nothing-ready')
  const caseId = caseNumber === undefined ? undefined : await caseIdOf(ports, caseNumber)
  const [first = [], ...more] = rowsInParts([...rows])
  let recorded = await planUpload(ports, actor, {
    ...{ commandId, runId, flow, workbook: { ...workbook, kept: true }, titles: { ...titles }, rows: first },
    ...(caseId !== undefined && { caseId }),
    ...(more.length > 0 && { total: rows.length }),
  })
  for (const [at, part] of more.entries()) {
    const next = { commandId: derivedCommandId(commandId, `rows ${at}`), runId, rows: part }
    recorded = await addUploadRows(ports, actor, next)
  }
  return recorded
}
