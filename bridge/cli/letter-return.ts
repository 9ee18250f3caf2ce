import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import type { ReturnDraft } from '#shared/schema/return-draft.ts'
import type { CliIo } from './cli-io.ts'
import { describeLetter } from './describe-letter.ts'
import { findCaseId } from './find-case-id.ts'
import { withBridge } from './with-bridge.ts'

interface Options {
  readonly to?: string[]
  readonly perihal?: string
  readonly summary?: string
  readonly signer?: string
  readonly classification?: string
  readonly tembusan?: string[]
  readonly confirm?: true
}

/** `langkah letter return`: the letter that a return leaves with is shown first, and takes its number once confirmed. */
export function registerLetterReturn(letter: Command, io: CliIo): void {
  letter
    .command('return')
    .description('surat pengembalian berkas sebagai surat keluar; tanpa --confirm hanya diperlihatkan')
    .argument('<berkas>', 'nomor agenda, misalnya 0001/2026, atau id')
    .option('--to <baris...>', 'kepada siapa, satu per baris (bawaan: pemohon berkas itu)')
    .option('--perihal <teks>', 'perihal (bawaan: dari pengembaliannya)')
    .option('--summary <teks>', 'alasan yang dicetak (bawaan: dari pengembaliannya)')
    .option('--signer <pos>', 'penanda tangan: id pos, atau @akun (bawaan: kepala unit berkas itu)')
    .option('--classification <kode>', 'kode klasifikasi, misalnya 800.1')
    .option('--tembusan <nama...>', 'tembusan')
    .option('--confirm', 'buat konsepnya dan beri nomor sementara')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah letter return 0001/2026\n  langkah letter return 0001/2026 --signer kabid --confirm' +
        '\n  langkah case export 0001/2026 --format pdf --paper surat-pengembalian',
    )
    .action((wanted: string, options: Options) => draft(io, wanted, options))
}

async function draft(io: CliIo, wanted: string, options: Options): Promise<void> {
  const { signer, confirm = false, ...said } = options
  const { shown, recorded } = await withBridge(io, async ({ bridge }) => {
    const caseId = await findCaseId(bridge, wanted)
    if (!confirm) return { shown: await bridge.letters.returnDraft.query({ caseId }), recorded: undefined }
    const { card } = await bridge.letters.draftReturn.mutate({
      ...{ commandId: randomUUID(), letterId: randomUUID(), caseId },
      ...(signer !== undefined && { line: { signers: [signer] } }),
      ...said,
    })
    return { shown: undefined, recorded: card }
  })
  if (recorded) io.out(recorded, () => describeLetter(recorded))
  if (shown) io.out(shown, () => describeDraft(shown, signer))
}

function describeDraft(
  { to, perihal, summary, rows, signer }: ReturnDraft,
  wanted: string | undefined,
): string {
  const by = wanted ?? signer?.jabatan ?? 'salah seorang atasan'
  return [
    `Kepada: ${to.join('; ')}`,
    `Hal: ${perihal}`,
    `Isi: ${summary}`,
    ...rows.map((name) => `  - ${name}`),
    `Ditandatangani: ${by}`,
    'Belum dicatat; ulangi dengan --confirm agar mendapat nomor sementara.',
  ].join('\n')
}
