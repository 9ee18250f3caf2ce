import { randomUUID } from 'node:crypto'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { rowsInParts } from '#bridge/use-cases/rows-in-parts.ts'
import type { PlanUpload } from '#shared/schema/upload-run.ts'
import { rowsToPlan } from '../workbooks/rows-to-plan.ts'
import { titlesOf } from '../workbooks/titles-of.ts'
import { type CheckedWorkbook, checkWorkbook } from './check-workbook.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import { askBridge, connectBridge } from './connect-bridge.ts'
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
  const { flow, name, sha256 } = workbook
  if (caseId !== undefined && !/^[0-9a-f-]{36}$/i.test(caseId))
    throw new CliRefusal(`Berkas "${caseId}" bukan pengenal berkas; salin dari "langkah case list --json".`)
  return {
    commandId: randomUUID(),
    runId: randomUUID(),
    flow: flow.id,
    ...(caseId !== undefined && { caseId }),
    workbook: { name, hash: sha256 },
    titles: titlesOf(flow),
    rows: rowsToPlan(workbook),
  }
}

async function keepWorkbook(dataDir: string, runId: string, { file, name }: CheckedWorkbook): Promise<void> {
  const folder = join(dataDir, 'uploads', runId)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await copyFile(file, join(folder, name))
}
