import { randomUUID } from 'node:crypto'
import { type Command, Option } from 'commander'
import { Handover } from '#shared/schema/participant.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import type { HandOverParticipants, RowKey } from '#shared/schema/participant-command.ts'
import { ReasonCode } from '#shared/schema/reason-code.ts'
import { Verdict } from '#shared/schema/verdict.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'
import { describeRecorded } from './describe-rows.ts'
import { findCaseId } from './find-case-id.ts'
import { rowKeys } from './row-keys.ts'
import { withBridge } from './with-bridge.ts'

type Participants = ConnectedBridge['bridge']['participants']
interface OnRows {
  readonly commandId: string
  readonly caseId: string
  readonly rows: RowKey[]
}

/** `langkah case rows judge | return | resume | finish | refuse | withdraw | handover`. */
export function registerCaseRowsMoves(rows: Command, io: CliIo): void {
  const move = <Options extends object>(
    name: string,
    description: string,
    ask: (participants: Participants, onRows: OnRows, options: Options) => Promise<RecordedRows>,
  ): Command =>
    rows
      .command(name)
      .description(description)
      .argument('<berkas>', 'nomor agenda, misalnya 0001/2026, atau id')
      .argument('<baris>', 'nomor baris, NIP atau nomor usulan, misalnya 1-5,9')
      .action(async (wanted: string, which: string, options: Options) => {
        const keys = rowKeys(which)
        const recorded = await withBridge(io, async ({ bridge }) => {
          const onRows = { commandId: randomUUID(), caseId: await findCaseId(bridge, wanted), rows: keys }
          return ask(bridge.participants, onRows, options)
        })
        if (!recorded.rows.some(({ outcome }) => outcome === 'changed')) io.failed()
        io.out(recorded, () => describeRecorded(recorded))
      })
  const stepOf = (command: Command) =>
    command.requiredOption('--step <id>', 'id langkah tempat baris itu berada')
  const reasonOf = (command: Command) =>
    stepOf(command)
      .addOption(
        new Option('--reason-code <kode>', 'golongan alasan')
          .choices([...ReasonCode.options])
          .makeOptionMandatory(),
      )
      .requiredOption('--reason <teks>', 'alasan')

  stepOf(
    move<{ step: string; item: string[] }>(
      'judge',
      'nilai kelengkapan banyak baris',
      (ask, onRows, options) =>
        ask.judge.mutate({ ...onRows, stepId: options.step, items: itemsOf(options.item) }),
    ),
  )
    .requiredOption(
      '--item <penilaian...>',
      `kelengkapan=penilaian; penilaian: ${Verdict.options.join(', ')}`,
    )
    .addHelpText(
      'after',
      '\nContoh:\n  langkah case rows judge 0001/2026 1-5,9 --step periksa-dokumen --item surat-pengantar=ada',
    )

  reasonOf(
    move<Reason & { outcome?: string; outside?: boolean; to?: string }>(
      'return',
      'kembalikan baris; yang lain berjalan terus',
      ({ return: giveBack }, { rows, ...onCase }, { step, reason, reasonCode, outcome, outside, to }) =>
        giveBack.mutate({
          ...{ ...onCase, stepId: step, reason, reasonCode, rows: rows.map((row) => ({ row })) },
          ...(outcome !== undefined && { outcomeId: outcome }),
          ...(outside && { source: 'outside' as const }),
          ...(to !== undefined && { to }),
        }),
    ),
  )
    .option('--outcome <id>', 'jenis pengembalian, bila langkah itu punya beberapa')
    .option('--outside', 'dikembalikan instansi lain (BTS), dihitung tersendiri')
    .option('--to <id>', 'langkah yang dibuka lagi oleh BTS')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah case rows return 0001/2026 7 --step periksa-dokumen --reason-code kelengkapan --reason "Surat belum ada"',
    )

  move('resume', 'lanjutkan baris yang sudah diperbaiki', (ask, onRows) =>
    ask.resume.mutate(onRows),
  ).addHelpText('after', '\nContoh:\n  langkah case rows resume 0001/2026 7')

  stepOf(
    move<{ step: string; outcome?: string }>(
      'finish',
      'selesaikan langkah untuk baris yang menyusul berkasnya',
      (ask, onRows, { step, outcome }) =>
        ask.finishStep.mutate({
          ...onRows,
          stepId: step,
          ...(outcome !== undefined && { outcomeId: outcome }),
        }),
    ),
  )
    .option('--outcome <id>', 'keputusan, bila langkah itu memerlukannya')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah case rows finish 0001/2026 7 --step periksa-dokumen --outcome benar',
    )

  reasonOf(
    move<Reason & { outside?: boolean }>(
      'refuse',
      'tolak baris (tidak memenuhi syarat)',
      (ask, onRows, { step, reason, reasonCode, outside }) =>
        ask.refuse.mutate({
          ...{ ...onRows, stepId: step, reason, reasonCode },
          ...(outside && { source: 'outside' as const }),
        }),
    ),
  )
    .option('--outside', 'ditolak instansi lain (TMS)')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah case rows refuse 0001/2026 8 --step periksa-dokumen --reason-code isi --reason "Masa kerja kurang"',
    )

  move<{ reason?: string }>('withdraw', 'catat baris yang ditarik pemohon', (ask, onRows, { reason }) =>
    ask.withdraw.mutate({ ...onRows, ...(reason !== undefined && { reason }) }),
  )
    .option('--reason <teks>', 'alasan')
    .addHelpText('after', '\nContoh:\n  langkah case rows withdraw 0001/2026 9')

  move<HandoverOptions>(
    'handover',
    'catat penyerahan hasil kepada penerima atau kuasanya',
    (ask, onRows, { channel, receiver, kuasa = false }) =>
      ask.handOver.mutate({
        ...{ ...onRows, channel, kuasa },
        ...(receiver !== undefined && { receiverName: receiver }),
      }),
  )
    .addOption(
      new Option('--channel <saluran>', 'saluran')
        .choices([...Handover.shape.channel.options])
        .makeOptionMandatory(),
    )
    .option('--receiver <nama>', 'nama penerima')
    .option('--kuasa', 'penerima membawa surat kuasa')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah case rows handover 0001/2026 1-4 --channel langsung --receiver "Rina"',
    )
}

interface Reason {
  readonly step: string
  readonly reason: string
  readonly reasonCode: ReasonCode
}

interface HandoverOptions {
  readonly channel: HandOverParticipants['channel']
  readonly receiver?: string
  readonly kuasa?: boolean
}

function itemsOf(pairs: readonly string[]): Record<string, Verdict> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [item = '', wanted = ''] = pair.split('=')
      const verdict = Verdict.options.find((each) => each === wanted)
      if (item === '' || !verdict)
        throw new CliWrongUse(
          `Penilaian "${pair}" tidak dapat dibaca; tulis kelengkapan=penilaian dari: ${Verdict.options.join(', ')}.`,
        )
      return [item, verdict]
    }),
  )
}
