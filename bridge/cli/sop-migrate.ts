import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import * as z from 'zod/mini'
import { readYaml } from '#bridge/files/read-yaml.ts'
import type { MigrationResult } from '#shared/schema/rule-command.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'
import { findCaseId } from './find-case-id.ts'
import { readSopRef } from './read-sop-ref.ts'
import { textTable } from './text-table.ts'
import { withBridge } from './with-bridge.ts'

interface Options {
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly map?: string
  readonly case?: readonly string[]
  readonly dryRun?: true
}

const Mapping = z.record(z.string(), z.string())

/** `langkah sop migrate`: running berkas go to another version only when somebody says so, and why. */
export function registerSopMigrate(sop: Command, io: CliIo): void {
  sop
    .command('migrate')
    .description('pindahkan berkas berjalan ke versi lain; yang tidak disebut tetap di versinya')
    .requiredOption('--from <sop>', 'ID@VERSI asal')
    .requiredOption('--to <sop>', 'ID@VERSI tujuan, yang sedang berlaku')
    .requiredOption('--reason <alasan>', 'mengapa dipindahkan; tercatat di riwayat berkas')
    .option(
      '--map <berkas>',
      'YAML berisi "langkah-lama: langkah-baru"; yang tidak disebut memakai id yang sama',
    )
    .option('--case <berkas...>', 'hanya berkas ini (nomor agenda atau id)')
    .option('--dry-run', 'perlihatkan hasilnya tanpa memindahkan apa pun')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah sop migrate --from cuti@1 --to cuti@2 --map peta.yaml --reason "Revisi SOP" --dry-run',
    )
    .action((options: Options) => migrate(io, options))
}

async function migrate(io: CliIo, options: Options): Promise<void> {
  const { reason, dryRun = false } = options
  const steps = options.map === undefined ? {} : await readMapping(options.map)
  const versions = { from: refOf(options.from), to: refOf(options.to) }
  const results = await withBridge(io, async ({ bridge }) =>
    bridge.sops.migrateCases.mutate({
      ...{ commandId: randomUUID(), ...versions, steps, reason, dryRun },
      ...(options.case && { caseIds: await idsOf(bridge, options.case) }),
    }),
  )
  io.out({ dryRun, results }, () => describeResults(results, dryRun))
  if (results.some(({ refusal }) => refusal)) io.failed()
}

async function idsOf(bridge: ConnectedBridge['bridge'], wanted: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const each of wanted) ids.push(await findCaseId(bridge, each))
  return ids
}

async function readMapping(file: string): Promise<Record<string, string>> {
  const yaml = await readYaml(file)
  if (!yaml.ok) throw new CliRefusal(yaml.findings[0]?.message ?? `Berkas ${file} tidak dapat dibaca.`)
  const parsed = Mapping.safeParse(yaml.value)
  if (parsed.success) return parsed.data
  throw new CliRefusal(`Isi ${file} bukan pemetaan; tulis satu "langkah-lama: langkah-baru" tiap baris.`)
}

function refOf(name: string): { id: string; version: number } {
  const ref = readSopRef(name)
  if (ref) return { ...ref }
  throw new CliWrongUse(`"${name}" bukan ID@VERSI; tulis misalnya cuti@2.`)
}

function describeResults(results: readonly MigrationResult[], dryRun: boolean): string {
  if (results.length === 0) return 'Tidak ada berkas berjalan di versi itu.'
  const columns = [{ title: 'Nomor' }, { title: 'Hasil' }, { title: 'Keterangan', width: 84 }]
  const done = dryRun ? 'dapat dipindahkan' : 'dipindahkan'
  return textTable(
    columns,
    results.map(({ number, step = '—', to = '—', left, refusal }) => [
      number,
      refusal ? 'tetap' : done,
      refusal?.message ?? `${step} → ${to}${left ? ` (tidak terbawa: ${left.join('; ')})` : ''}`,
    ]),
  )
}
