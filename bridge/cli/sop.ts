import type { Command } from 'commander'
import type { Finding } from '#shared/schema/finding.ts'
import { readCalendars } from '../files/read-calendars.ts'
import { readSop } from '../files/read-sop.ts'
import { readSops, type SopShelf } from '../files/read-sops.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import { printFindings } from './print-findings.ts'
import { printSop } from './print-sop.ts'
import { registerSopDiff } from './sop-diff.ts'
import { registerSopLife } from './sop-life.ts'
import { registerSopMigrate } from './sop-migrate.ts'
import { textTable } from './text-table.ts'

/** `langkah sop list | show | check | diff | status | submit | publish | withdraw | migrate`. */
export function registerSop(program: Command, io: CliIo): void {
  const sop = program.command('sop').description('SOP yang dipakai kantor: bawaan dan milik sendiri')

  sop
    .command('list')
    .description('daftar SOP')
    .addHelpText('after', '\nContoh:\n  langkah sop list')
    .action(() => listSops(io))

  sop
    .command('show')
    .description('isi satu SOP: langkah, kelengkapan, waktu, pertanyaan terbuka')
    .argument('<id>', 'id SOP, misalnya singkawang-ip-asn')
    .option('--version <n>', 'versi tertentu (bawaan: yang terbaru)')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah sop show singkawang-ip-asn\n  langkah sop show singkawang-ip-asn --version 1',
    )
    .action((id: string, options: { version?: string }) => showSop(io, id, options.version))

  sop
    .command('check')
    .description('periksa berkas SOP: kesalahan, hal yang meragukan, pertanyaan terbuka')
    .argument('<berkas...>', 'berkas YAML')
    .addHelpText('after', '\nContoh:\n  langkah sop check data/sop/cuti.v1.yaml')
    .action((files: string[]) => checkSops(io, files))

  registerSopDiff(sop, io)
  registerSopLife(sop, io)
  registerSopMigrate(sop, io)
}

async function listSops(io: CliIo): Promise<void> {
  const { sops } = await openShelf(io)
  const list = sops.map(({ id, version, title, agency, steps }) => ({
    id,
    version,
    title,
    agency,
    steps: steps.length,
  }))
  const columns = [
    { title: 'Id' },
    { title: 'Versi' },
    { title: 'Judul', width: 44 },
    { title: 'Instansi', width: 32 },
    { title: 'Langkah' },
  ]
  io.out(list, () =>
    textTable(
      columns,
      list.map((sop) => Object.values(sop).map(String)),
    ),
  )
}

async function showSop(io: CliIo, id: string, versionText: string | undefined): Promise<void> {
  const version = versionText === undefined ? undefined : Number(versionText)
  if (version !== undefined && !(Number.isSafeInteger(version) && version > 0))
    throw new CliWrongUse(`Versi "${versionText}" bukan nomor; tulis misalnya --version 1.`)
  const shelf = await openShelf(io)
  const sop = shelf.sop(id, version)
  if (!sop) throw new CliRefusal(notFound(shelf, id, version))
  const { calendars } = await readCalendars(io.dataDir)
  const perWeek = calendars.find(({ calendar }) => calendar.id === sop.calendar.id)?.calendar
  io.out(sop, () => printSop(sop, perWeek?.mingguInWorkingDays ?? 5))
}

function notFound(shelf: SopShelf, id: string, version: number | undefined): string {
  const versions = shelf.sops.filter((sop) => sop.id === id).map((sop) => sop.version)
  return versions.length
    ? `SOP "${id}" tidak punya versi ${version}; pilih versi ${versions.join(', ')}.`
    : `SOP "${id}" tidak ada; pilih salah satu: ${[...new Set(shelf.sops.map((sop) => sop.id))].join(', ')}.`
}

async function checkSops(io: CliIo, files: readonly string[]): Promise<void> {
  const findings: Finding[] = []
  for (const file of files) findings.push(...(await readSop(file)).findings)
  io.out({ findings }, () => printFindings(findings))
  if (findings.some(({ severity }) => severity === 'error')) io.failed()
}

/** The SOPs at hand; a broken file costs a sentence on stderr, not the others. */
async function openShelf(io: CliIo): Promise<SopShelf> {
  const shelf = await readSops(io.dataDir)
  for (const file of new Set(shelf.findings.map((finding) => finding.file))) {
    io.note(`Berkas SOP ${file} tidak dipakai karena ada kesalahan; jalankan: langkah sop check "${file}"`)
  }
  return shelf
}
