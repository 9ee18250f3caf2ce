import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { ApplicantKind } from '#shared/schema/case-file.ts'
import { registerCaseExport } from './case-export.ts'
import { registerCaseLists } from './case-lists.ts'
import { readCaseMoments } from './case-moments.ts'
import { registerCaseMoves } from './case-moves.ts'
import { registerCaseRows } from './case-rows.ts'
import { registerCaseRules } from './case-rules.ts'
import { registerCaseStepKinds } from './case-step-kinds.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import { dateArgument } from './date-argument.ts'
import { describeCase } from './describe-case.ts'
import { findCaseId } from './find-case-id.ts'
import { findLetterId } from './find-letter-id.ts'
import { withBridge } from './with-bridge.ts'

interface OpenOptions {
  readonly sop: string
  readonly version?: string
  readonly kind: string
  readonly name?: string
  readonly nip?: string
  readonly unit?: string
  readonly contact?: string
  readonly service?: string
  readonly target?: string
  readonly letter?: string
}

export function registerCase(program: Command, io: CliIo): void {
  const berkas = program.command('case').helpCommand(false).description('berkas: buka, daftar, riwayat')

  berkas
    .command('open')
    .description('buka berkas baru atas sebuah SOP')
    .requiredOption('--sop <id>', 'id SOP')
    .option('--version <n>', 'versi SOP (bawaan: yang terbaru)')
    .option('--kind <jenis>', `jenis pemohon: ${ApplicantKind.options.join(', ')}`, 'asn')
    .option('--name <nama>', 'nama pemohon')
    .option('--nip <nip>', 'NIP pemohon, 18 angka')
    .option('--unit <unit>', 'unit kerja pemohon')
    .option('--contact <kontak>', 'kontak pemohon')
    .option('--service <id>', 'jenis layanan, bila SOP mengaturnya')
    .option('--target <tanggal>', 'tanggal acuan hitung mundur, misalnya TMT 01/04/2027', dateArgument)
    .option('--letter <surat>', 'surat masuk yang menjadi dasarnya: nomor agenda, atau id')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah case open --sop singkawang-ip-asn --name "Budi Santoso" --nip "19700101 199503 1 998"\n' +
        '  langkah case open --letter 0042/2026 --sop singkawang-ip-asn --kind opd --name "Dinas Contoh"',
    )
    .action(async (options: OpenOptions) => {
      const command = openCommand(options)
      const opened = await withBridge(io, async ({ bridge }) => {
        const { letter } = options
        const letterId = letter === undefined ? {} : { letterId: await findLetterId(bridge, letter) }
        return bridge.cases.open.mutate({ ...command, ...letterId })
      })
      io.out(opened, () => `Berkas ${opened.card.number} dibuka: ${opened.card.sop.title}.`)
    })

  registerCaseLists(berkas, io)

  berkas
    .command('show')
    .description('satu berkas dengan semua kejadian dan jam kerjanya')
    .argument('<berkas>', 'nomor agenda, misalnya 0001/2026, atau id')
    .addHelpText('after', '\nContoh:\n  langkah case show 0001/2026')
    .action(async (wanted: string) => {
      const { whole, ...sources } = await withBridge(io, async ({ bridge }) => {
        const caseId = await findCaseId(bridge, wanted)
        return {
          whole: await bridge.cases.byId.query({ caseId }),
          people: await bridge.admin.listAccounts.query(),
          momentsOf: await readCaseMoments(bridge),
        }
      })
      io.out(whole, () => describeCase(whole, sources))
    })

  registerCaseExport(berkas, io)
  registerCaseRules(berkas, io)
  registerCaseMoves(berkas, io)
  registerCaseStepKinds(berkas, io)
  registerCaseRows(berkas, io)
}

function openCommand(options: OpenOptions) {
  const kind = ApplicantKind.options.find((each) => each === options.kind)
  if (!kind) {
    const kinds = ApplicantKind.options.join(', ')
    throw new CliWrongUse(`Jenis pemohon "${options.kind}" tidak dikenal; pilih dari: ${kinds}.`)
  }
  const { version, name, nip, unit, contact, service, target } = options
  if (version !== undefined && !/^[1-9]\d{0,5}$/.test(version)) {
    throw new CliWrongUse(`Versi "${version}" bukan nomor; tulis misalnya --version 1.`)
  }
  return {
    commandId: randomUUID(),
    caseId: randomUUID(),
    sopId: options.sop,
    ...(version !== undefined && { sopVersion: Number(version) }),
    ...(service !== undefined && { serviceTypeId: service }),
    ...(target !== undefined && { targetOn: target }),
    applicant: {
      kind,
      ...(name !== undefined && { name }),
      ...(nip !== undefined && { nip: nip.replaceAll(' ', '') }),
      ...(unit !== undefined && { unit }),
      ...(contact !== undefined && { contact }),
    },
  }
}
