import { randomUUID } from 'node:crypto'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlanUpload } from '#shared/schema/upload-run.ts'
import type { CheckedRows } from '../uploads/checked-rows.ts'
import { type CheckedWorkbook, checkWorkbook } from './check-workbook.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import { askBridge, connectBridge } from './connect-bridge.ts'
import { rowsInParts } from './rows-in-parts.ts'
import { describeUpload, uploadState } from './upload-state.ts'

export interface PlanOptions {
  flow: string
  files?: string
  case?: string
}

/** Plans a run of the workbook as it lies there now; nothing is sent. */
export async function planUpload(io: CliIo, file: string, options: PlanOptions): Promise<void> {
  const workbook = await checkWorkbook(file, options)
  if (workbook.flow.fileColumn !== undefined && options.files === undefined)
    throw new CliWrongUse('Alur ini mengirim PDF; tulis foldernya pada --files, misalnya --files sertifikat.')
  await using connected = await connectBridge(io.dataDir)
  const { bridge } = connected
  const { rows, ...plan } = planCommand(workbook, options.case)
  const [first = [], ...more] = rowsInParts(rows)
  const total = more.length > 0 ? { total: rows.length } : {}
  await askBridge(bridge.uploads.plan.mutate({ ...plan, rows: first, ...total }))
  for (const part of more) {
    const next = { commandId: randomUUID(), runId: plan.runId, rows: part }
    await askBridge(bridge.uploads.addRows.mutate(next))
  }
  await keepWorkbook(io.dataDir, plan.runId, workbook)
  const state = uploadState(await askBridge(bridge.uploads.byId.query({ runId: plan.runId })))
  io.out(state, () => describeUpload(state))
}

function planCommand(workbook: CheckedWorkbook, caseId: string | undefined): PlanUpload {
  const { flow, name, sha256, rows, checked } = workbook
  if (caseId !== undefined && !/^[0-9a-f-]{36}$/i.test(caseId))
    throw new CliRefusal(`Berkas "${caseId}" bukan pengenal berkas; salin dari "langkah case list --json".`)
  const readyByLine = new Map(checked.ready.map((row) => [row.line, row]))
  const blockedByLine = Map.groupBy(checked.blocked, ({ row }) => row)
  return {
    commandId: randomUUID(),
    runId: randomUUID(),
    flow: flow.id,
    ...(caseId !== undefined && { caseId }),
    workbook: { name, hash: sha256 },
    titles: Object.fromEntries(flow.columns.map(({ key, header }) => [key, header])),
    rows: rows.map((row) => plannedRow(row, readyByLine.get(row.line), blockedByLine.get(row.line) ?? [])),
  }
}

function plannedRow(
  { line, cells }: CheckedWorkbook['rows'][number],
  ready: CheckedRows['ready'][number] | undefined,
  problems: CheckedRows['blocked'],
): PlanUpload['rows'][number] {
  if (ready) return { line, data: { ...ready.data }, state: 'ready' }
  // What the report names of a blocked row is what the workbook says, mended or not.
  const data = Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => [key, String(cell ?? '').slice(0, 2000)]),
  )
  const detail = problems
    .map(({ message }) => message)
    .join(' ')
    .slice(0, 2000)
  return {
    line,
    data,
    state: 'blocked',
    ...(problems[0] && { why: problems[0].code }),
    ...(detail && { detail }),
  }
}

async function keepWorkbook(dataDir: string, runId: string, { file, name }: CheckedWorkbook): Promise<void> {
  const folder = join(dataDir, 'uploads', runId)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await copyFile(file, join(folder, name))
}
