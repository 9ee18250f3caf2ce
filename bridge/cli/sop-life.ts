import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { hashSop } from '#bridge/files/hash-sop.ts'
import { readSop } from '#bridge/files/read-sop.ts'
import { spelledDate } from '#shared/business-time/typed-date.ts'
import type { SopState, SopStatus } from '#shared/schema/sop-version.ts'
import { askAsPerson } from './ask-as-person.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import { dateArgument } from './date-argument.ts'
import { placeDraft } from './place-draft.ts'
import { readSopRef } from './read-sop-ref.ts'
import { textTable } from './text-table.ts'
import { withBridge } from './with-bridge.ts'

interface PublishOptions {
  readonly code: string
  readonly nomor?: string
  readonly signedOn?: string
  readonly effectiveOn?: string
}

/** `langkah sop submit | publish | withdraw | status`: two persons make a draft of the office a SOP in force. */
export function registerSopLife(sop: Command, io: CliIo): void {
  sop
    .command('status')
    .description('semua versi: rancangan, menunggu pengesahan, berlaku, diganti, dicabut')
    .addHelpText('after', '\nContoh:\n  langkah sop status')
    .action(async () => {
      const statuses = await withBridge(io, ({ bridge }) => bridge.sops.status.query())
      io.out(statuses, () => describeStatuses(statuses))
    })

  sop
    .command('submit')
    .description('ajukan rancangan SOP kantor untuk disahkan orang lain')
    .argument('<berkas>', 'berkas YAML; disalin ke folder sop kantor bila belum di sana')
    .addHelpText('after', '\nContoh:\n  langkah sop submit cuti.v2.yaml')
    .action((file: string) => submit(io, file))

  sop
    .command('publish')
    .description('sahkan rancangan, oleh pengesah yang bukan penyusunnya')
    .argument('<sop>', 'ID@VERSI, misalnya cuti@2')
    .requiredOption('--code <kode>', 'kode milik pengesah, dari "langkah pair --user AKUN"')
    .option('--nomor <nomor>', 'nomor SOP')
    .option('--signed-on <tanggal>', 'tanggal pengesahan, misalnya 20/11/2026', dateArgument)
    .option('--effective-on <tanggal>', 'mulai berlaku (bawaan: hari ini)', dateArgument)
    .addHelpText('after', '\nContoh:\n  langkah sop publish cuti@2 --code ABCD2345 --nomor 065/12/2026')
    .action((name: string, options: PublishOptions) => publish(io, name, options))

  sop
    .command('withdraw')
    .description('cabut versi: tidak ada berkas baru di atasnya, yang berjalan tetap berjalan')
    .argument('<sop>', 'ID@VERSI')
    .requiredOption('--code <kode>', 'kode milik pengesah, dari "langkah pair --user AKUN"')
    .requiredOption('--reason <alasan>', 'mengapa dicabut')
    .addHelpText('after', '\nContoh:\n  langkah sop withdraw cuti@2 --code ABCD2345 --reason "Salah naskah"')
    .action(async (name: string, { code, reason }: { code: string; reason: string }) => {
      const status = await askAsPerson(io, code, (bridge) =>
        bridge.sops.withdraw.mutate({ commandId: randomUUID(), ...refOf(name), reason }),
      )
      io.out(status, () => describeStatuses([status]))
    })
}

async function submit(io: CliIo, file: string): Promise<void> {
  const { sop, findings } = await readSop(file)
  const error = findings.find(({ severity }) => severity === 'error')
  if (!sop || error) {
    throw new CliRefusal(
      `Rancangan belum dapat diajukan: ${error?.message ?? 'berkas tidak dapat dibaca'} Periksa dengan "langkah sop check ${file}".`,
    )
  }
  await placeDraft(io, file, sop)
  const command = { commandId: randomUUID(), sopId: sop.id, version: sop.version, hash: hashSop(sop) }
  const status = await withBridge(io, ({ bridge }) => bridge.sops.submit.mutate(command))
  io.out(status, () => describeStatuses([status]))
}

async function publish(io: CliIo, name: string, options: PublishOptions): Promise<void> {
  const { code, nomor, signedOn, effectiveOn } = options
  const command = {
    ...{ commandId: randomUUID(), ...refOf(name) },
    ...(nomor !== undefined && { nomor }),
    ...(signedOn !== undefined && { signedOn }),
    ...(effectiveOn !== undefined && { effectiveOn }),
  }
  const status = await askAsPerson(io, code, (bridge) => bridge.sops.publish.mutate(command))
  io.out(status, () => describeStatuses([status]))
}

function refOf(name: string): { sopId: string; version: number } {
  const ref = readSopRef(name)
  if (!ref) throw new CliWrongUse(`"${name}" bukan ID@VERSI; tulis misalnya cuti@2.`)
  return { sopId: ref.id, version: ref.version }
}

const stateWords: Record<SopState, string> = {
  draft: 'rancangan',
  submitted: 'menunggu pengesahan',
  scheduled: 'disahkan, belum berlaku',
  published: 'berlaku',
  superseded: 'diganti',
  withdrawn: 'dicabut',
  changed: 'isinya berubah sejak dicatat',
}

function describeStatuses(statuses: readonly SopStatus[]): string {
  const columns = [
    { title: 'SOP' },
    { title: 'Judul', width: 40 },
    { title: 'Keadaan', width: 28 },
    { title: 'Nomor', width: 20 },
    { title: 'Berlaku sejak' },
    { title: 'Catatan', width: 30 },
  ]
  return textTable(
    columns,
    statuses.map(({ id, version, title, origin, state, record, fileChanged }) => [
      `${id}@${version}`,
      title,
      stateWords[state],
      record?.published?.nomor ?? '',
      spelledDate(record?.published?.effectiveOn ?? ''),
      origin === 'built-in' ? 'bawaan' : fileChanged ? 'berkasnya sudah diubah; naikkan versinya' : '',
    ]),
  )
}
