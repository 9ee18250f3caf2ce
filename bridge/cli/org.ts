import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { spelledDate } from '#shared/business-time/typed-date.ts'
import { TimeZone } from '#shared/schema/calendar.ts'
import type { OrganisationCard } from '#shared/schema/organisation-card.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import { dateArgument } from './date-argument.ts'
import { type ActingOptions, endOrgActing, recordOrgActing } from './org-acting.ts'
import { textTable } from './text-table.ts'
import { withBridge } from './with-bridge.ts'

export function registerOrg(program: Command, io: CliIo): void {
  const org = program
    .command('org')
    .helpCommand(false)
    .description('struktur kantor: unit, jabatan, pemegang')

  org
    .command('template')
    .description('tulis buku kerja struktur untuk diisi; yang sudah ada ikut di dalamnya')
    .argument('[berkas]', 'berkas XLSX', 'struktur-kantor.xlsx')
    .addHelpText('after', '\nContoh:\n  langkah org template struktur-kantor.xlsx')
    .action((file: string) => writeTemplate(io, file))

  org
    .command('import')
    .description('periksa buku kerja struktur, tunjukkan perbedaannya; mengimpor hanya dengan --confirm')
    .argument('<berkas>', 'XLSX atau CSV menurut "langkah org template"')
    .option('--confirm', 'impor, bila tidak ada yang salah')
    .option('--time-zone <zona>', `salah satu: ${TimeZone.options.join(', ')}`, 'Asia/Jakarta')
    .addHelpText('after', '\nContoh:\n  langkah org import struktur-kantor.xlsx --confirm')
    .action(async (file: string, options: { confirm?: boolean; timeZone: string }) => {
      const timeZone = TimeZone.options.find((each) => each === options.timeZone)
      if (!timeZone) {
        const known = TimeZone.options.join(', ')
        throw new CliWrongUse(`Zona waktu "${options.timeZone}" tidak dikenal; pilih dari: ${known}.`)
      }
      const { importOrg } = await import('./org-import.ts')
      await importOrg(io, file, { ...options, timeZone })
    })

  org
    .command('show')
    .description('jabatan menurut unit, dengan pemegang dan pelaksana sementaranya hari ini')
    .addHelpText('after', '\nContoh:\n  langkah org show')
    .action(async () => {
      const organisation = await withBridge(io, ({ bridge }) => bridge.organisation.read.query())
      io.out(organisation ?? null, () =>
        organisation
          ? describe(organisation)
          : 'Struktur kantor belum diimpor; mulai dengan "langkah org template".',
      )
    })

  org
    .command('acting')
    .description('catat Plh, Plt, pengganti sementara, a.n. atau u.b. dari suratnya')
    .argument('<jenis>', 'plh, plt, pengganti, an, atau ub')
    .requiredOption('--post <kode>', 'jabatan yang digantikan')
    .option('--account <akun>', 'orang yang menggantikan (plh, plt, pengganti)')
    .option('--by <kode>', 'jabatan yang menandatangani (an, ub)')
    .option('--through <kode>', 'jabatan penerima mandat a.n. (ub)')
    .option('--letter <nomor>', 'nomor surat perintah')
    .option('--dated <tanggal>', 'tanggal surat perintah', dateArgument)
    .requiredOption('--from <tanggal>', 'hari pertama', dateArgument)
    .requiredOption('--to <tanggal>', 'hari terakhir', dateArgument)
    .option('--sop <id...>', 'hanya untuk SOP ini')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah org acting plh --post kabid-mutasi --account sari-dewi --letter 800.1/21 --dated 20/11/2026' +
        '\n    --from 23/11/2026 --to 27/11/2026',
    )
    .action((kind: string, options: ActingOptions) => recordOrgActing(io, kind, options))

  org
    .command('end-acting')
    .description('akhiri penugasan sebelum waktunya')
    .argument('<penugasan>', 'menurut "langkah org show"')
    .addHelpText('after', '\nContoh:\n  langkah org end-acting plh-1a2b3c4d')
    .action((actingId: string) => endOrgActing(io, actingId))
}

async function writeTemplate(io: CliIo, path: string): Promise<void> {
  const file = resolve(path)
  const organisation = await withBridge(io, ({ bridge }) => bridge.organisation.read.query())
  const { orgTemplate } = await import('./org-workbook.ts')
  try {
    await writeFile(file, await orgTemplate(organisation))
  } catch (cause) {
    throw new CliRefusal(`Berkas ${file} tidak dapat ditulis; tutup berkas itu di Excel, lalu ulangi.`, {
      cause,
    })
  }
  io.out({ file, posts: organisation?.posts.length ?? 0 }, () => `Buku kerja struktur ditulis: ${file}`)
}

function describe({ units, posts, acting }: OrganisationCard): string {
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  const columns = [
    { title: 'Unit', width: 32 },
    { title: 'Kode' },
    { title: 'Jabatan', width: 40 },
    { title: 'Diisi oleh', width: 44 },
  ]
  const rows = posts.map(({ id, unitId, title, isHead, fillers }) => [
    nameOf.get(unitId) ?? unitId,
    id,
    isHead ? `${title} *` : title,
    fillers.map(({ name, jabatan }) => (jabatan === title ? name : `${name} (${jabatan})`)).join('; ') ||
      'kosong',
  ])
  const terms = acting.map(
    ({ acting: { id, postId, from, to }, inForce }) =>
      `  ${id}: ${postId}, ${spelledDate(from)} s.d. ${spelledDate(to)}${inForce ? ', berlaku' : ''}`,
  )
  return [
    textTable(columns, rows),
    '* = kepala unit',
    ...(terms.length > 0 ? ['', 'Penugasan sementara:', ...terms] : []),
  ].join('\n')
}
