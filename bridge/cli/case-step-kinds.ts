import { randomUUID } from 'node:crypto'
import { type Command, Option } from 'commander'
import { HandoverChannel, NoticeChannel, NoticeResult, Receiver } from '#shared/schema/case-parts.ts'
import { stepAct, withReasonCode } from './case-act.ts'
import { type CodedReason, codedReasonOf } from './case-moves.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import { dateArgument } from './date-argument.ts'

interface Noted {
  readonly note?: string
}

const noteOf = ({ note }: Noted) => (note === undefined ? {} : { note })

function choice(flag: string, description: string, values: readonly string[]): Option {
  return new Option(flag, description).choices([...values])
}

/** `langkah case assign | send | follow-up | send-back | notify | hand-over | archive | pass-report | open-child`. */
export function registerCaseStepKinds(berkas: Command, io: CliIo): void {
  stepAct<Noted & { to: string }>(berkas, io, {
    name: 'assign',
    description: 'tugaskan langkah berikutnya kepada seseorang',
    example: '--to siti-rahma',
    ask: (cases, on, { to, ...options }) =>
      cases.assignStep.mutate({ ...on, holder: to, ...noteOf(options) }),
  })
    .requiredOption('--to <akun>', 'akun yang ditugasi')
    .option('--note <teks>', 'catatan')
  registerOutside(berkas, io)
  stepAct<Noted & { channel: NoticeChannel; result: NoticeResult }>(berkas, io, {
    name: 'notify',
    description: 'catat hasil pemberitahuan kepada pemohon',
    example: '--channel telepon --result tersampaikan',
    ask: (cases, on, { channel, result, ...options }) =>
      cases.recordNotice.mutate({ ...on, channel, result, ...noteOf(options) }),
  })
    .addOption(choice('--channel <saluran>', 'saluran', NoticeChannel.options).makeOptionMandatory())
    .addOption(choice('--result <hasil>', 'hasilnya', NoticeResult.options).makeOptionMandatory())
    .option('--note <teks>', 'catatan')
  stepAct<{ channel: HandoverChannel; receiver?: Receiver; name?: string; proof?: string }>(berkas, io, {
    name: 'hand-over',
    description: 'catat penyerahan hasil; penyerahan terakhir menutup berkas',
    example: '--channel langsung --receiver kuasa --name "Siti Aminah"',
    ask: (cases, on, { channel, receiver, name, proof }) =>
      cases.handOver.mutate({
        ...{ ...on, channel },
        ...(receiver !== undefined && { receiver }),
        ...(name !== undefined && { receiverName: name }),
        ...(proof !== undefined && { proof }),
      }),
  })
    .addOption(choice('--channel <saluran>', 'saluran', HandoverChannel.options).makeOptionMandatory())
    .addOption(choice('--receiver <siapa>', 'penerima (bawaan: pemohon)', Receiver.options))
    .option('--name <nama>', 'nama penerima')
    .option('--proof <teks>', 'bukti serah, misalnya nomor resi')
  stepAct<{ classification: string; place: string; years?: string }>(berkas, io, {
    name: 'archive',
    description: 'catat klasifikasi dan tempat arsip',
    example: '--classification 800.1.3 --place "Lemari 3" --years 5',
    ask: (cases, on, { classification, place, years }) =>
      cases.archive.mutate({
        ...{ ...on, classification, place },
        ...(years !== undefined && { retentionYears: yearsOf(years) }),
      }),
  })
    .requiredOption('--classification <kode>', 'kode klasifikasi')
    .requiredOption('--place <tempat>', 'tempat simpan')
    .option('--years <n>', 'lama simpan dalam tahun')
  stepAct<Noted & { station: string }>(berkas, io, {
    name: 'pass-report',
    description: 'catat bahwa laporan sampai di perhentian berikutnya',
    example: '--station kabid',
    ask: (cases, on, { station, ...options }) =>
      cases.passReport.mutate({ ...on, station, ...noteOf(options) }),
  })
    .requiredOption('--station <id>', 'id pelaksana yang menerima laporan')
    .option('--note <teks>', 'catatan')
  stepAct<{ sop?: string; service?: string }>(berkas, io, {
    name: 'open-child',
    description: 'buka berkas turunan untuk langkah yang menjalankan SOP lain',
    example: '--sop kalteng-konsultasi-e-kinerja',
    ask: (cases, on, { sop, service }) =>
      cases.openChild.mutate({
        ...{ ...on, childId: randomUUID() },
        ...(sop !== undefined && { sopId: sop }),
        ...(service !== undefined && { serviceTypeId: service }),
      }),
  })
    .option('--sop <id>', 'SOP turunannya, bila tidak disebut')
    .option('--service <id>', 'jenis layanan pada SOP turunan')
}

function registerOutside(berkas: Command, io: CliIo): void {
  stepAct<{ on: string; reference?: string; expected?: string }>(berkas, io, {
    name: 'send',
    description: 'catat bahwa berkas dikirim ke pihak luar, misalnya BKN',
    example: '--on 20/11/2026 --reference U-2026-17',
    ask: (cases, on, { on: sentOn, reference, expected }) =>
      cases.sendOutside.mutate({
        ...{ ...on, sentOn },
        ...(reference !== undefined && { reference }),
        ...(expected !== undefined && { expectedOn: expected }),
      }),
  })
    .requiredOption('--on <tanggal>', 'tanggal kirim, misalnya 20/11/2026', dateArgument)
    .option('--reference <nomor>', 'nomor di sana, misalnya nomor usulan')
    .option('--expected <tanggal>', 'tanggal jawaban diharapkan', dateArgument)
  stepAct<Noted & { status?: string }>(berkas, io, {
    name: 'follow-up',
    description: 'catat tindak lanjut ke pihak luar dan status yang terlihat',
    example: '--status "Validasi usulan"',
    ask: (cases, on, { status, ...options }) =>
      cases.followUpOutside.mutate({ ...on, ...(status !== undefined && { status }), ...noteOf(options) }),
  })
    .option('--status <teks>', 'status yang terlihat')
    .option('--note <teks>', 'catatan')
  withReasonCode(
    stepAct<CodedReason>(berkas, io, {
      name: 'send-back',
      description: 'catat bahwa pihak luar meminta perbaikan (BTS)',
      example: '--reason-code kelengkapan --reason "Pindaian buram"',
      ask: (cases, on, options) => cases.sendBack.mutate({ ...on, ...codedReasonOf(options) }),
    }),
  )
}

function yearsOf(text: string): number {
  if (/^[1-9]\d?$|^100$/.test(text)) return Number(text)
  throw new CliWrongUse(`Lama simpan "${text}" bukan jumlah tahun; tulis misalnya --years 5.`)
}
