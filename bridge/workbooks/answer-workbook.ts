import type { NotedWorkbook, SentFile, SentWorkbook, WorkbookReading } from '#bridge/ports/workbook-desk.ts'
import type { UploadFlowNote } from '#shared/schema/upload-desk.ts'
import { MOST_UPLOAD_ROWS } from '#shared/schema/upload-run.ts'
import { readSheetFile, SheetUnreadable } from '../files/read-sheet.ts'
import { annotatedWorkbook } from '../reports/annotated-workbook.ts'
import type { UploadFlow } from '../uploads/flow.ts'
import { findFlow, flows } from '../uploads/flows.ts'
import { WorkbookUnfit } from '../uploads/read-workbook.ts'
import { emptyWorkbook } from './empty-workbook.ts'
import type { FolderOfFiles } from './give-files.ts'
import { judgeWorkbook } from './judge-workbook.ts'
import { rowsToPlan } from './rows-to-plan.ts'
import { titlesOf } from './titles-of.ts'

export type WorkbookQuestion =
  | { readonly ask: 'flows' }
  | { readonly ask: 'template'; readonly flow: string; readonly jenis?: string | undefined }
  | { readonly ask: 'check'; readonly sent: SentWorkbook }
  | { readonly ask: 'annotate'; readonly noted: NotedWorkbook }

/** `refused` = a sentence for the person, `failure` = a bug. */
export type WorkbookAnswer =
  | { readonly flows: readonly UploadFlowNote[] }
  | { readonly bytes: Uint8Array }
  | { readonly reading: WorkbookReading }
  | { readonly refused: string }
  | { readonly failure: string }

/** What is asked about workbooks, answered as data that can go from thread to thread. */
export async function answerWorkbook(question: WorkbookQuestion): Promise<WorkbookAnswer> {
  if (question.ask === 'flows') return { flows: flows.map(noteOf) }
  try {
    return question.ask === 'annotate'
      ? { bytes: await annotate(question.noted) }
      : await answerOfFlow(question)
  } catch (error) {
    if (error instanceof SheetUnreadable || error instanceof WorkbookUnfit) return { refused: error.message }
    throw error
  }
}

async function annotate({ notes, ...file }: NotedWorkbook): Promise<Uint8Array> {
  const { rows } = await readSheetFile(file, MOST_UPLOAD_ROWS)
  return Uint8Array.from(await annotatedWorkbook(rows, notes, 'Diproses'))
}

async function answerOfFlow(
  question: Extract<WorkbookQuestion, { ask: 'check' | 'template' }>,
): Promise<WorkbookAnswer> {
  const id = question.ask === 'check' ? question.sent.flow : question.flow
  const flow = findFlow(id)
  if (!flow) return { refused: `Alur "${id}" tidak dikenal versi Langkah ini; muat ulang panel.` }
  if (question.ask === 'template') {
    const jenis = question.jenis === undefined ? [] : [question.jenis]
    return { bytes: Uint8Array.from(await emptyWorkbook(flow, jenis)) }
  }
  return { reading: await readSent(flow, question.sent) }
}

function noteOf({ id, title, fileColumn, jenis = [] }: UploadFlow): UploadFlowNote {
  return { id, title, takesFiles: fileColumn !== undefined, jenis: [...jenis] }
}

async function readSent(flow: UploadFlow, sent: SentWorkbook): Promise<WorkbookReading> {
  const { name, bytes } = sent
  const judged = await judgeWorkbook({ flow, name, bytes, folder: folderOf(sent) })
  const { sheet, checked, unused } = judged
  const rows = rowsToPlan(judged).map((row) =>
    row.state === 'ready' && row.data.berkasHash ? { ...row, fileHash: row.data.berkasHash } : row,
  )
  const annotated = Uint8Array.from(await annotatedWorkbook(sheet.rows, checked.blocked))
  return { rows, titles: titlesOf(flow), problems: checked.blocked, unused, annotated }
}

/** What was sent, as the check knows a folder. A kept file has no path: it is asked of the bridge by its hash. */
function folderOf({ files, manifest }: SentWorkbook): FolderOfFiles | undefined {
  if (!files) return undefined
  const byName = new Map(files.map((file) => [file.name, file]))
  return {
    names: [...byName.keys(), ...(manifest ? [manifest.name] : [])],
    read: async () => manifest?.bytes ?? new Uint8Array(),
    inspect: async (name) => factsOf(byName.get(name)),
  }
}

function factsOf(file: SentFile | undefined) {
  if (!file) return undefined
  const { size: bytes, hash: sha256, isPdf, isEncrypted } = file
  return { path: '', bytes, sha256, isPdf, isEncrypted }
}
