import { type Command, Option } from 'commander'
import * as z from 'zod/mini'
import { CaseFile } from '#shared/schema/case-file.ts'
import { type CaseListQuery, CaseScope, DueWindow } from '#shared/schema/case-list.ts'
import { CaseSort } from '#shared/schema/case-query.ts'
import { CliWrongUse } from './cli-io.ts'
import { dateArgument } from './date-argument.ts'

const statuses = ['running', ...CaseFile.shape.status.options, 'all'] as const
const running = ['open', 'returned', 'held', 'done'] as const

/** What a list of berkas is narrowed to and ordered by, on screen or in a file. */
export interface CaseFilterOptions {
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
}

/** `whole` = what a list without `--status` holds. */
export function withCaseFilters(command: Command, whole: 'running' | 'all'): Command {
  return command
    .option('--sop <id>', 'hanya berkas SOP ini')
    .addOption(new Option('--status <keadaan>', 'keadaan berkas').choices(statuses).default(whole))
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
    .option('--from <tanggal>', 'dibuka sejak tanggal ini, misalnya 01/11/2026', dateArgument)
    .option('--to <tanggal>', 'dibuka sampai dengan tanggal ini', dateArgument)
    .option('--text <teks>', 'bagian nama, NIP atau nomor agenda')
    .addOption(new Option('--sort <urutan>', 'urutan').choices(CaseSort.options).default('due'))
    .addOption(new Option('--order <arah>', 'arah urutan').choices(['asc', 'desc']))
}

export function caseFilterOf(options: CaseFilterOptions): CaseListQuery {
  const { status, holder, scope, due, returned, untaken, text, sort, order } = options
  const { sop, step, unit, letter, from, to } = options
  return {
    sort,
    ...(sop !== undefined && { sopId: sop }),
    ...(status !== 'all' && { status: status === 'running' ? [...running] : [status] }),
    ...(step !== undefined && { stepId: step }),
    ...(unit && { unitIds: unit }),
    ...(letter !== undefined && { letterId: letter }),
    ...(from !== undefined && { openedFrom: startOfDay(from, 0) }),
    ...(to !== undefined && { openedTo: startOfDay(to, 1) }),
    ...(holder !== undefined && { holder }),
    ...(scope && { scope }),
    ...(due && { due }),
    ...(returned && { returned }),
    ...(untaken && { untaken }),
    ...(text !== undefined && { text }),
    ...(order && { order }),
  }
}

/** A day begins where this computer stands: it is the office's own. */
function startOfDay(date: string, daysLater: number): string {
  if (!z.iso.date().safeParse(date).success) {
    throw new CliWrongUse(`Tanggal "${date}" tidak dapat dibaca; tulis misalnya 01/11/2026.`)
  }
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return new Date(year, month - 1, day + daysLater).toISOString()
}
