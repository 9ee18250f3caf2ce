import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import type { UploadLetterDraft } from '#shared/schema/return-draft.ts'
import type { CliIo } from './cli-io.ts'
import { askBridge, type ConnectedBridge, connectBridge } from './connect-bridge.ts'
import { describeLetter } from './describe-letter.ts'

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
  const draft = await askBridge(bridge.letters.uploadDraft.query({ runId }))
  if (!confirm) return io.out(draft, () => describeDraft(draft, options))
  const letterId = randomUUID()
  const recording = bridge.letters.draftOfUpload.mutate({
    ...{ commandId: randomUUID(), letterId, runId },
    ...(to !== undefined && { to }),
    ...(signer !== undefined && { line: { signers: [signer] } }),
    ...(classification !== undefined && { classification }),
    ...(tembusan !== undefined && { tembusan }),
  })
  const { card } = await askBridge(recording)
  const file = await saveWorkbook(io, bridge, { runId, letterId })
  io.out({ ...card, lampiranFile: file }, () => `${describeLetter(card)}\nLampiran: ${file}`)
}

/** A copy to be sent; what the letter names is sealed in the record. */
async function saveWorkbook(
  io: CliIo,
  bridge: ConnectedBridge['bridge'],
  { runId, letterId }: { readonly runId: string; readonly letterId: string },
): Promise<string> {
  const { base64 } = await askBridge(bridge.uploads.readReturned.query({ runId, form: 'xlsx' }))
  const file = join(io.dataDir, 'uploads', runId, `pengembalian-${letterId}.xlsx`)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFileDurably(file, Buffer.from(base64, 'base64'))
  return file
}

function describeDraft(
  { to, perihal, summary, lines, rows, signer, letter }: UploadLetterDraft,
  wanted: ReturnOptions,
): string {
  const receivers = wanted.to ?? to
  const more = lines.length - rows.length
  return [
    `Kepada: ${receivers.length > 0 ? receivers.join('; ') : 'belum ada; sebutkan dengan --to'}`,
    `Hal: ${perihal}`,
    `Isi: ${summary}`,
    ...rows.map(({ line, message }) => `  - baris ${line}: ${message}`),
    ...(more > 0 ? [`  - dan ${more} baris lain pada lampirannya`] : []),
    `Ditandatangani: ${wanted.signer ?? signer?.jabatan ?? 'salah seorang atasan'}`,
    letter
      ? `Sudah dikembalikan dengan surat ${letter.number}; batalkan surat itu bila harus dibuat lagi.`
      : 'Belum dicatat; ulangi dengan --confirm agar mendapat nomor sementara.',
  ].join('\n')
}
