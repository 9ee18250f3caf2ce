import type { Command } from 'commander'
import type { BadDocument } from '#bridge/storage/verify-documents.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { withBridge } from './with-bridge.ts'

export function registerAudit(program: Command, io: CliIo): void {
  const audit = program
    .command('audit')
    .helpCommand(false)
    .description('catatan kantor: keutuhan, dan dokumen yang tidak dipakai')
  registerSweep(audit, io)
  audit
    .command('verify')
    .description(
      'periksa setiap baris catatan, rantai di antaranya dan tanda tangannya; tidak mengubah apa pun',
    )
    .option(
      '--against <berkas>',
      'salinan head.json yang disimpan di luar folder data: catatan lama ketahuan',
    )
    .addHelpText('after', '\nContoh:\n  langkah audit verify --data data --against D:\\salinan\\head.json')
    .action(async ({ against }: { against?: string }) => {
      const { verifyJournal } = await import('#bridge/storage/verify-journal.ts')
      const { StoreProblem } = await import('#bridge/ports/store-problem.ts')
      const found = await verifyJournal(io.dataDir, { ...(against !== undefined && { against }) }).catch(
        (error: unknown) => {
          if (error instanceof StoreProblem) throw new CliRefusal(error.message)
          throw error
        },
      )
      const { ok, entries, head = null, firstBad = null, documents = null } = found
      io.out({ ok, entries, head, firstBad, documents }, () => {
        if (documents && documents.bad.length > 0) return describeDocuments(entries, documents.bad)
        return firstBad
          ? `Catatan rusak di ${firstBad.file}${firstBad.line === undefined ? '' : ` baris ${firstBad.line}`}: ${firstBad.reason}. ${entries} kejadian sebelumnya utuh.`
          : `Catatan utuh: ${entries} kejadian, ${documents?.whole ?? 0} dokumen.`
      })
      if (!ok) io.failed()
    })
}

/** The record itself is whole then; each document is given back by whoever still has it. */
function describeDocuments(entries: number, bad: readonly BadDocument[]): string {
  return [
    `Catatan utuh: ${entries} kejadian, tetapi ${bad.length} dokumen yang disebutnya tidak dapat dibaca.`,
    ...bad.map(describeBad),
    'Di berkas: tandai dokumen itu keliru, lalu lampirkan lagi dari aslinya. Di surat: tambahkan lagi pindaiannya. Atau pulihkan folder data dari cadangan.',
  ].join('\n')
}

function describeBad({ in: kind, number, seq, hash, reason }: BadDocument): string {
  return `Dokumen ${hash} ${reason}; disebut di ${kind} ${number}, kejadian ${seq}.`
}

function registerSweep(audit: Command, io: CliIo): void {
  audit
    .command('sweep')
    .description(
      'hapus dokumen yang dikirim lebih dari dua minggu lalu dan tidak disebut catatan mana pun, juga sisa milik orang yang sudah dilupakan',
    )
    .addHelpText('after', '\nContoh:\n  langkah audit sweep --data data')
    .action(async () => {
      const swept = await withBridge(io, ({ bridge }) => bridge.documents.sweep.mutate())
      io.out(swept, () =>
        swept.files === 0
          ? 'Tidak ada dokumen yang perlu dihapus.'
          : `${swept.files} dokumen yang tidak dipakai dihapus (${Math.ceil(swept.bytes / 1024).toLocaleString('id-ID')} kB).`,
      )
    })
}
