import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { spelledDate } from '#shared/business-time/typed-date.ts'
import type { CliIo } from './cli-io.ts'
import { dateArgument } from './date-argument.ts'
import { describeWhy } from './describe-why.ts'
import { findCaseId } from './find-case-id.ts'
import { withBridge } from './with-bridge.ts'

/** `langkah case why | target`. */
export function registerCaseRules(berkas: Command, io: CliIo): void {
  berkas
    .command('why')
    .description('mengapa tenggat ini? Langkah sekarang dan seluruh layanan, dengan jam, hari libur dan jeda')
    .argument('<berkas>', 'nomor agenda, misalnya 0001/2026, atau id')
    .addHelpText('after', '\nContoh:\n  langkah case why 0001/2026')
    .action(async (wanted: string) => {
      const why = await withBridge(io, async ({ bridge }) =>
        bridge.cases.explainDeadline.query({ caseId: await findCaseId(bridge, wanted) }),
      )
      io.out(why, () => describeWhy(why))
    })

  berkas
    .command('target')
    .description('isi tanggal acuan hitung mundur, misalnya TMT')
    .argument('<berkas>', 'nomor agenda, misalnya 0001/2026, atau id')
    .argument('<tanggal>', 'misalnya 01/04/2027', dateArgument)
    .addHelpText('after', '\nContoh:\n  langkah case target 0001/2026 2027-04-01')
    .action(async (wanted: string, targetOn: string) => {
      const recorded = await withBridge(io, async ({ bridge }) =>
        bridge.cases.setTargetDate.mutate({
          commandId: randomUUID(),
          caseId: await findCaseId(bridge, wanted),
          targetOn,
        }),
      )
      io.out(recorded, () => `Berkas ${recorded.card.number}: tanggal acuan ${spelledDate(targetOn)}.`)
    })
}
