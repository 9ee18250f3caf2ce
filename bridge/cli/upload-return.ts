import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import { readSheet, SheetUnreadable } from '#bridge/files/read-sheet.ts'
import { createUploadFiles } from '#bridge/files/upload-files.ts'
import type { WholeUpload } from '#bridge/use-cases/upload-by-id.ts'
import type { UploadLetterDraft } from '#shared/schema/return-draft.ts'
import { MOST_UPLOAD_ROWS } from '#shared/schema/upload-run.ts'
import { annotatedWorkbook } from '../reports/annotated-workbook.ts'
import { reasonText } from '../reports/reason-text.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { askBridge, connectBridge } from './connect-bridge.ts'
import { describeLetter } from './describe-letter.ts'
import { readUpload } from './read-upload.ts'

interface ReturnOptions {
  readonly to?: string[]
  readonly signer?: string
  readonly classification?: string
  readonly tembusan?: string[]
  readonly confirm?: true
}

/** `langkah upload return`: the letter is shown first, and takes its number once confirmed. */
export async function uploadReturn(io: CliIo, runId: string, options: ReturnOptions): Promise<void> {
  const { to, signer, classification, tembusan, confirm = false } = options
  await using connected = await connectBridge(io.dataDir)
  const { bridge } = connected
  const upload = await readUpload(bridge, runId)
  const draft = await askBridge(bridge.letters.uploadDraft.query({ runId }))
  if (!confirm) return io.out(draft, () => describeDraft(draft, upload, options))
  const letterId = randomUUID()
  const workbook = await writeWorkbook(io, upload, letterId)
  const recording = bridge.letters.draftOfUpload.mutate({
    ...{ commandId: randomUUID(), letterId, runId, workbook },
    ...(to !== undefined && { to }),
    ...(signer !== undefined && { line: { signers: [signer] } }),
    ...(classification !== undefined && { classification }),
    ...(tembusan !== undefined && { tembusan }),
  })
  const { card } = await askBridge(recording)
  const file = join(io.dataDir, workbook.file)
  io.out({ ...card, lampiranFile: file }, () => `${describeLetter(card)}\nLampiran: ${file}`)
}

/** The workbook as it was planned, each blocked row with what to mend; one file a letter, for the letter names its digest. */
async function writeWorkbook(
  io: CliIo,
  { run, rows }: WholeUpload,
  letterId: string,
): Promise<{ file: string; hash: string }> {
  const folder = join('uploads', run.id)
  const kept = join(folder, run.workbook.name)
  const isSame = await createUploadFiles(io.dataDir).read({ file: kept, hash: run.workbook.hash })
  if (!isSame)
    throw new CliRefusal(
      `Buku kerja ${run.workbook.name} tidak ada lagi di ${join(io.dataDir, folder)}; salin kembali ke sana, lalu ulangi.`,
    )
  const notes = rows
    .filter(({ state }) => state === 'blocked')
    .map(({ line, why, detail }) => ({ row: line, message: detail ?? reasonText(why) }))
  const bytes = await annotatedWorkbook(await sheetOf(join(io.dataDir, kept)), notes, 'Diproses')
  const file = join(folder, `pengembalian-${letterId}.xlsx`)
  await writeFileDurably(join(io.dataDir, file), bytes)
  return { file, hash: createHash('sha256').update(bytes).digest('hex') }
}

async function sheetOf(file: string) {
  try {
    return (await readSheet(file, MOST_UPLOAD_ROWS)).rows
  } catch (error) {
    if (error instanceof SheetUnreadable) throw new CliRefusal(error.message)
    throw error
  }
}

function describeDraft(
  { to, perihal, summary, lines, signer }: UploadLetterDraft,
  { rows }: WholeUpload,
  wanted: ReturnOptions,
): string {
  const receivers = wanted.to ?? to
  const reasonOf = new Map(rows.map(({ line, why, detail }) => [line, detail ?? reasonText(why)]))
  return [
    `Kepada: ${receivers.length > 0 ? receivers.join('; ') : 'belum ada; sebutkan dengan --to'}`,
    `Hal: ${perihal}`,
    `Isi: ${summary}`,
    ...lines.map((line) => `  - baris ${line}: ${reasonOf.get(line)}`),
    `Ditandatangani: ${wanted.signer ?? signer?.jabatan ?? 'salah seorang atasan'}`,
    'Belum dicatat; ulangi dengan --confirm agar mendapat nomor sementara.',
  ].join('\n')
}
