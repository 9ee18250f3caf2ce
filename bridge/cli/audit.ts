import type { Command } from 'commander'
import { type CliIo, CliRefusal } from './cli-io.ts'

export function registerAudit(program: Command, io: CliIo): void {
  program
    .command('audit')
    .helpCommand(false)
    .description('catatan kantor: keutuhan')
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
      io.out({ ok, entries, head, firstBad, documents }, () =>
        firstBad
          ? `Catatan rusak di ${firstBad.file}${firstBad.line === undefined ? '' : ` baris ${firstBad.line}`}: ${firstBad.reason}. ${entries} kejadian sebelumnya utuh.`
          : `Catatan utuh: ${entries} kejadian, ${documents?.whole ?? 0} dokumen.`,
      )
      if (!ok) io.failed()
    })
}
