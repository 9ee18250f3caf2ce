import type { Command } from 'commander'
import type { CaseListQuery } from '#shared/schema/case-list.ts'
import { type CaseFilterOptions, caseFilterOf, withCaseFilters } from './case-filter-options.ts'
import { readCaseMoments } from './case-moments.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'
import { describeCases } from './describe-case.ts'
import { describeFound } from './describe-found.ts'
import { withBridge } from './with-bridge.ts'

/** The longest page that the bridge gives. */
const PAGE = 100

/** `langkah case list` and `langkah case search`. */
export function registerCaseLists(berkas: Command, io: CliIo): void {
  const list = berkas.command('list').description('daftar berkas dengan langkah dan batas waktunya')
  withCaseFilters(list, 'running')
    .option('--limit <n>', 'paling banyak sekian baris')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah case list --status open --due late\n  langkah case list --untaken',
    )
    .action(async (options: ListOptions) => {
      const query = caseFilterOf(options)
      const most = mostOf(options.limit)
      const { total, cases, momentsOf } = await withBridge(io, async ({ bridge }) => ({
        ...(await listedCases(bridge, query, most)),
        momentsOf: await readCaseMoments(bridge),
      }))
      io.out(cases, () => [describeCases(cases, momentsOf), ...restOf(total, cases.length)].join('\n'))
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

interface ListOptions extends CaseFilterOptions {
  readonly limit?: string
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
