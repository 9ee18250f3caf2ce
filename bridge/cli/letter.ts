import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { Security, Urgency } from '#shared/schema/disposisi.ts'
import { type LetterCard, SentVia } from '#shared/schema/letter.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'
import { dateArgument } from './date-argument.ts'
import { describeLetter } from './describe-letter.ts'
import { findLetterId } from './find-letter-id.ts'
import { registerLetterLists } from './letter-lists.ts'
import { registerLetterReturn } from './letter-return.ts'
import { withBridge } from './with-bridge.ts'

type Bridge = ConnectedBridge['bridge']
type Recorded = Promise<{ readonly card: LetterCard }>

interface AboutOptions {
  readonly summary?: string
  readonly classification?: string
  readonly urgency?: string
  readonly security?: string
  readonly lampiran?: string
  readonly tembusan?: string[]
}

interface RegisterOptions extends AboutOptions {
  readonly from: string
  readonly number: string
  readonly date: string
  readonly perihal: string
  readonly to?: string
  readonly reserved?: string
  readonly after?: string
  readonly another?: boolean
}

interface AmendOptions extends AboutOptions {
  readonly from?: string
  readonly number?: string
  readonly date?: string
  readonly perihal?: string
  readonly to?: string
}

interface SignOptions {
  readonly by: string
  readonly on: string
}

export function registerLetter(program: Command, io: CliIo): void {
  const letter = program.command('letter').helpCommand(false).description('surat masuk dan keluar')
  const about = (command: Command) =>
    command
      .option('--summary <isi>', 'isi ringkas')
      .option('--classification <kode>', 'kode klasifikasi, misalnya 800.1')
      .option('--urgency <sifat>', Urgency.options.join(', '))
      .option('--security <keamanan>', Security.options.join(', '))
      .option('--lampiran <jumlah>', 'jumlah lampiran')
      .option('--tembusan <nama...>', 'tembusan')

  about(letter.command('register'))
    .description('agendakan surat masuk')
    .requiredOption('--from <pengirim>', 'pengirim')
    .requiredOption('--number <nomor>', 'nomor surat dari pengirim')
    .requiredOption('--date <tanggal>', 'tanggal surat, misalnya 20/11/2026', dateArgument)
    .requiredOption('--perihal <perihal>', 'perihal')
    .option('--to <akun>', 'diteruskan kepada akun ini')
    .option('--reserved <nomor>', 'nomor agenda yang sudah ditulis tangan')
    .option('--after <nomor>', 'sisipkan di belakang nomor agenda ini (123a)')
    .option('--another', 'ini surat lain walau pengirim dan nomornya sama')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah letter register --from "Dinas Pendidikan" --number 800/12/Disdik --date 20/11/2026' +
        '\n    --perihal "Usul kenaikan pangkat"',
    )
    .action((options: RegisterOptions) =>
      record(io, (bridge) => bridge.letters.register.mutate(registering(options))),
    )

  registerLetterLists(letter, io)

  letter
    .command('show')
    .description('satu surat dengan disposisinya')
    .argument('<surat>', 'nomor agenda, atau id')
    .option('--outgoing', 'nomor itu nomor surat keluar')
    .addHelpText('after', '\nContoh:\n  langkah letter show 0042/2026')
    .action(async (wanted: string, { outgoing }: { outgoing?: boolean }) => {
      const whole = await withBridge(io, async ({ bridge }) =>
        bridge.letters.byId.query({ letterId: await findLetterId(bridge, wanted, outgoing) }),
      )
      io.out(whole, () => describeLetter(whole.card))
    })

  about(letter.command('amend'))
    .description('perbaiki atau lengkapi surat')
    .argument('<surat>')
    .option('--from <pengirim>', 'pengirim')
    .option('--number <nomor>', 'nomor surat dari pengirim')
    .option('--date <tanggal>', 'tanggal surat', dateArgument)
    .option('--perihal <perihal>', 'perihal')
    .option('--to <akun>', 'diteruskan kepada akun ini')
    .addHelpText('after', '\nContoh:\n  langkah letter amend 0042/2026 --classification 800.1 --lampiran 3')
    .action((wanted: string, options: AmendOptions) =>
      record(io, async (bridge) =>
        bridge.letters.amend.mutate({ ...(await on(bridge, wanted)), ...fieldsOf(options) }),
      ),
    )

  letter
    .command('sign')
    .description('catat tanda tangan surat keluar dari lembarnya; surat lalu mendapat nomor tetap')
    .argument('<surat>', 'nomor sementara, atau id')
    .requiredOption('--by <akun>', 'akun pejabat yang menandatangani')
    .requiredOption('--on <tanggal>', 'tanggal pada lembar', dateArgument)
    .addHelpText('after', '\nContoh:\n  langkah letter sign S-0003/2026 --by kaban --on 23/11/2026')
    .action((wanted: string, { by, on: onSheet }: SignOptions) =>
      record(io, async (bridge) =>
        bridge.letters.sign.mutate({
          ...(await on(bridge, wanted, true)),
          letterOn: onSheet,
          sheet: { by, onSheet },
        }),
      ),
    )

  registerLetterReturn(letter, io)

  letter
    .command('send')
    .description('catat pengiriman surat keluar')
    .argument('<surat>')
    .requiredOption('--via <cara>', SentVia.options.join(', '))
    .option('--on <tanggal>', 'tanggal kirim (bawaan: hari ini)', dateArgument)
    .addHelpText('after', '\nContoh:\n  langkah letter send 0003/2026 --via surel')
    .action((wanted: string, options: { via: string; on?: string }) => {
      const via = oneOf(SentVia.options, options.via, 'Cara kirim')
      const sending = { via, ...(options.on !== undefined && { on: options.on }) }
      return record(io, async (bridge) =>
        bridge.letters.send.mutate({ ...(await on(bridge, wanted, true)), ...sending }),
      )
    })
}

async function record(io: CliIo, command: (bridge: Bridge) => Recorded): Promise<void> {
  const { card } = await withBridge(io, ({ bridge }) => command(bridge))
  io.out(card, () => describeLetter(card))
}

function registering(options: RegisterOptions) {
  const { from, number, date, perihal, to, reserved, after, another, ...about } = options
  if (reserved !== undefined && after !== undefined) {
    throw new CliWrongUse('--reserved dan --after tidak dapat dipakai bersama; pilih salah satu.')
  }
  return {
    ...{ commandId: randomUUID(), letterId: randomUUID() },
    ...{ sender: from, number, letterOn: date, perihal },
    ...(to !== undefined && { handedTo: to }),
    ...(reserved !== undefined && {
      wish: { kind: 'reserved' as const, number: countOf(reserved, 'Nomor') },
    }),
    ...(after !== undefined && { wish: { kind: 'sisipan' as const, after: countOf(after, 'Nomor') } }),
    ...(another && { isAnother: true }),
    ...aboutOf(about),
  }
}

function fieldsOf({ from, number, date, perihal, to, ...about }: AmendOptions) {
  return {
    ...(from !== undefined && { sender: from }),
    ...(number !== undefined && { number }),
    ...(date !== undefined && { letterOn: date }),
    ...(perihal !== undefined && { perihal }),
    ...(to !== undefined && { handedTo: to }),
    ...aboutOf(about),
  }
}

function aboutOf({ summary, classification, urgency, security, lampiran, tembusan }: AboutOptions) {
  return {
    ...(summary !== undefined && { summary }),
    ...(classification !== undefined && { classification }),
    ...(urgency !== undefined && { urgency: oneOf(Urgency.options, urgency, 'Sifat') }),
    ...(security !== undefined && { security: oneOf(Security.options, security, 'Keamanan') }),
    ...(lampiran !== undefined && { lampiran: countOf(lampiran, 'Jumlah lampiran') }),
    ...(tembusan !== undefined && { tembusan }),
  }
}

async function on(bridge: Bridge, wanted: string, outgoing?: boolean) {
  return { commandId: randomUUID(), letterId: await findLetterId(bridge, wanted, outgoing) }
}

function oneOf<T extends string>(options: readonly T[], text: string, what: string): T {
  const found = options.find((each) => each === text)
  if (found) return found
  throw new CliWrongUse(`${what} "${text}" tidak dikenal; pilih dari: ${options.join(', ')}.`)
}

function countOf(text: string, what: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new CliWrongUse(`${what} "${text}" bukan bilangan; tulis misalnya 3.`)
}
