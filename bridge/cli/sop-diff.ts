import type { Command } from 'commander'
import { readSop } from '#bridge/files/read-sop.ts'
import { readSops } from '#bridge/files/read-sops.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { diffSops } from '#shared/sop/diff/diff-sops.ts'
import type { SopChange } from '#shared/sop/diff/sop-change.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import { readSopRef } from './read-sop-ref.ts'
import { wrapText } from './text-table.ts'

/** `langkah sop diff A B`: what the second says otherwise than the first, in words. */
export function registerSopDiff(sop: Command, io: CliIo): void {
  sop
    .command('diff')
    .description('beda dua SOP dengan kalimat: langkah, waktu, pelaksana, kelengkapan, hasil, aturan jam')
    .argument('<lama>', 'ID@VERSI atau berkas YAML')
    .argument('<baru>', 'ID@VERSI atau berkas YAML')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah sop diff singkawang-ip-asn@1 data/sop/singkawang-ip-asn.v2.yaml',
    )
    .action(async (older: string, newer: string) => {
      const [before, after] = [await sopOf(io, older), await sopOf(io, newer)]
      const changes = diffSops({ before, after })
      const document = { from: refOf(before), to: refOf(after), changes }
      io.out(document, () => describeChanges(changes, { before, after }))
    })
}

async function sopOf(io: CliIo, name: string): Promise<Sop> {
  if (/\.ya?ml$/.test(name)) {
    const { sop, findings } = await readSop(name)
    if (sop) return sop
    throw new CliRefusal(findings[0]?.message ?? `Berkas ${name} tidak dapat dibaca; periksa isinya.`)
  }
  const ref = readSopRef(name)
  if (!ref) {
    throw new CliWrongUse(`"${name}" bukan ID@VERSI atau berkas YAML; tulis misalnya singkawang-ip-asn@1.`)
  }
  const sop = (await readSops(io.dataDir)).sop(ref.id, ref.version)
  if (sop) return sop
  throw new CliRefusal(`SOP "${name}" tidak ada; lihat "langkah sop list".`)
}

function refOf({ id, version }: Sop): { id: string; version: number } {
  return { id, version }
}

function describeChanges(
  changes: readonly SopChange[],
  { before, after }: { before: Sop; after: Sop },
): string {
  const heading = `${before.id}@${before.version} → ${after.id}@${after.version}`
  if (changes.length === 0) return `${heading}: isinya sama.`
  const said = (wanted: (change: SopChange) => boolean): string[] =>
    changes
      .filter(wanted)
      .flatMap(({ sentence }) =>
        wrapText(sentence, 114).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`),
      )
  const questions = said(({ kind }) => kind === 'question')
  return [
    `${heading}: ${changes.length - questions.length} perbedaan`,
    ...said(({ kind }) => kind !== 'question'),
    ...(questions.length > 0 ? ['', 'PERLU DIJAWAB SEBELUM BERKAS DIPINDAHKAN', ...questions] : []),
  ].join('\n')
}
