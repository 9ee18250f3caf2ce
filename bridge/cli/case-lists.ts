import { type Command, Option } from 'commander'
import * as z from 'zod/mini'
import { CaseFile } from '#shared/schema/case-file.ts'
import { type CaseListQuery, CaseScope, DueWindow } from '#shared/schema/case-list.ts'
import { CaseSort } from '#shared/schema/case-query.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'
import { describeCases } from './describe-case.ts'
import { describeFound } from './describe-found.ts'
import { withBridge } from './with-bridge.ts'

/** The longest page that the bridge gives. */
const PAGE = 100

const statuses = ['running', ...CaseFile.shape.status.options, 'all'] as const
const running = ['open', 'returned', 'held', 'done'] as const

/** `langkah case list` and `langkah case search`. */
export function registerCaseLists(berkas: Command, io: CliIo): void {
  berkas
    .command('list')
    .description('daftar berkas dengan langkah dan batas waktunya')
    .option('--sop <id>', 'hanya berkas SOP ini')
    .addOption(new Option('--status <keadaan>', 'keadaan berkas').choices(statuses).default('running'))
    .option('--step <id>', 'yang sedang pada langkah ini')
    .option('--holder <akun>', 'yang dipegang akun ini')
    .option('--unit <id...>', 'milik unit ini')
    .option('--letter <id>', 'yang dibuka atas surat ini')
    .addOption(new Option('--scope <lingkup>', 'milik saya, unit saya atau semua').choices(CaseScope.options))
    .addOption(
      new Option('--due <batas>', 'terlambat, jatuh tempo hari ini atau dalam dua hari').choices(
        DueWindow.options,
      ),
    )
    .option('--returned', 'yang pernah dikembalikan')
    .option('--untaken', 'yang hasilnya belum diambil')
    .option('--from <tanggal>', 'dibuka sejak tanggal ini, misalnya 2026-11-01')
    .option('--to <tanggal>', 'dibuka sampai dengan tanggal ini')
    .option('--text <teks>', 'bagian nama, NIP atau nomor agenda')
    .addOption(new Option('--sort <urutan>', 'urutan').choices(CaseSort.options).default('due'))
    .addOption(new Option('--order <arah>', 'arah urutan').choices(['asc', 'desc']))
    .option('--limit <n>', 'paling banyak sekian baris')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah case list --status open --due late\n  langkah case list --untaken',
    )
    .action(async (options: ListOptions) => {
      const query = listQuery(options)
      const most = mostOf(options.limit)
      const { total, cases } = await withBridge(io, ({ bridge }) => listedCases(bridge, query, most))
      io.out(cases, () => [describeCases(cases), ...restOf(total, cases.length)].join('\n'))
    })

  berkas
    .command('search')
    .description(
      'cari berkas: NIP, nama, nomor agenda, nomor surat, nomor usulan, catatan dan alasan, SOP, langkah, pemegang',
    )
    .argument('<teks>', 'yang dicari')
    .option('--limit <n>', 'paling banyak sekian baris', String(PAGE))
    .addHelpText('after', '\nContoh:\n  langkah case search "19700101 199503"\n  langkah case search Budi')
    .action(async (text: string, options: { readonly limit: string }) => {
      const limit = Math.min(PAGE, mostOf(options.limit))
      const page = await withBridge(io, ({ bridge }) => bridge.cases.search.query({ text, limit }))
      io.out(page, () => [describeFound(page.found), ...restOf(page.total, page.found.length)].join('\n'))
    })
}

interface ListOptions {
  readonly sop?: string
  readonly status: (typeof statuses)[number]
  readonly step?: string
  readonly holder?: string
  readonly unit?: string[]
  readonly letter?: string
  readonly scope?: CaseScope
  readonly due?: DueWindow
  readonly returned?: boolean
  readonly untaken?: boolean
  readonly from?: string
  readonly to?: string
  readonly text?: string
  readonly sort: CaseSort
  readonly order?: 'asc' | 'desc'
  readonly limit?: string
}

function listQuery(options: ListOptions): CaseListQuery {
  const { sop, status, step, unit, letter, from, to, limit: _limit, ...same } = options
  return {
    ...same,
    ...(sop !== undefined && { sopId: sop }),
    ...(status !== 'all' && { status: status === 'running' ? [...running] : [status] }),
    ...(step !== undefined && { stepId: step }),
    ...(unit && { unitIds: unit }),
    ...(letter !== undefined && { letterId: letter }),
    ...(from !== undefined && { openedFrom: startOfDay(from, 0) }),
    ...(to !== undefined && { openedTo: startOfDay(to, 1) }),
  }
}

/** A day begins where this computer stands: it is the office's own. */
function startOfDay(date: string, daysLater: number): string {
  if (!z.iso.date().safeParse(date).success) {
    throw new CliWrongUse(`Tanggal "${date}" tidak dapat dibaca; tulis misalnya 2026-11-01.`)
  }
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return new Date(year, month - 1, day + daysLater).toISOString()
}

function mostOf(limit: string | undefined): number {
  if (limit === undefined) return Number.POSITIVE_INFINITY
  if (!/^[1-9]\d{0,6}$/.test(limit)) {
    throw new CliWrongUse(`Jumlah baris "${limit}" bukan angka; tulis misalnya --limit 50.`)
  }
  return Number(limit)
}

/** The pages one after the other, up to `most` berkas. */
async function listedCases(bridge: ConnectedBridge['bridge'], query: CaseListQuery, most: number) {
  const limit = Math.min(PAGE, most)
  const first = await bridge.cases.list.query({ ...query, limit })
  const cases = [...first.cases]
  for (let { next } = first; next !== undefined && cases.length < most; ) {
    const page = await bridge.cases.list.query({ ...query, limit, after: next })
    cases.push(...page.cases)
    next = page.next
  }
  return { total: first.total, cases: cases.slice(0, most) }
}

function restOf(total: number, shown: number): string[] {
  return total > shown ? [`Ditampilkan ${shown} dari ${total} berkas; persempit saringannya.`] : []
}
