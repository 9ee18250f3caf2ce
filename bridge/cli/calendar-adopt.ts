import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'
import { findCaseId } from './find-case-id.ts'
import { momentHere } from './moment-here.ts'
import { textTable } from './text-table.ts'
import { withBridge } from './with-bridge.ts'

interface Options {
  readonly all?: true
  readonly reason: string
}

interface Result {
  readonly number: string
  readonly adopted: boolean
  /** The sentence of a refusal, or the due dates before and after. */
  readonly said: string
}

/** `langkah calendar adopt`: running berkas keep their calendar until somebody asks, and says why. */
export function registerCalendarAdopt(calendar: Command, io: CliIo): void {
  calendar
    .command('adopt')
    .description('hitung ulang berkas berjalan dengan kalender dan hari libur terbaru')
    .argument('[berkas]', 'nomor agenda, misalnya 0001/2026, atau id')
    .option('--all', 'semua berkas berjalan')
    .requiredOption('--reason <alasan>', 'mengapa dihitung ulang; tercatat di riwayat berkas')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah calendar adopt 0001/2026 --reason "SKB perubahan cuti bersama 2026"' +
        '\n  langkah calendar adopt --all --reason "SKB perubahan cuti bersama 2026"',
    )
    .action((wanted: string | undefined, options: Options) => adopt(io, wanted, options))
}

async function adopt(io: CliIo, wanted: string | undefined, { all, reason }: Options): Promise<void> {
  if ((wanted === undefined) === (all === undefined)) {
    throw new CliWrongUse('Sebut satu berkas, atau tulis --all untuk semua berkas berjalan.')
  }
  if (wanted !== undefined) {
    const result = await withBridge(io, async ({ bridge }) =>
      adoptOne(bridge, { caseId: await findCaseId(bridge, wanted), reason }),
    )
    io.out([result], () => `Berkas ${result.number}: ${result.said}`)
    return
  }
  const results = await withBridge(io, async ({ bridge }) => {
    const cases = await runningCases(bridge)
    const done: Result[] = []
    for (const { id, number, current } of cases) {
      if (!current) continue
      done.push(
        await adoptOne(bridge, { caseId: id, reason }).catch((error: unknown) => refused(number, error)),
      )
    }
    return done
  })
  io.out(results, () =>
    textTable(
      [{ title: 'Nomor' }, { title: 'Hasil' }, { title: 'Keterangan', width: 80 }],
      results.map(({ number, adopted, said }) => [number, adopted ? 'dihitung ulang' : 'tetap', said]),
    ),
  )
}

/** All before the first is changed: a page would not stand still under its own changes. */
async function runningCases(bridge: ConnectedBridge['bridge']) {
  const query = { status: ['open', 'returned', 'held'] as const, sort: 'opened', limit: 100 } as const
  const first = await bridge.cases.list.query({ ...query, status: [...query.status] })
  const cases = [...first.cases]
  for (let { next } = first; next !== undefined; ) {
    const page = await bridge.cases.list.query({ ...query, status: [...query.status], after: next })
    cases.push(...page.cases)
    next = page.next
  }
  return cases
}

async function adoptOne(
  bridge: ConnectedBridge['bridge'],
  { caseId, reason }: { caseId: string; reason: string },
): Promise<Result> {
  const before = await bridge.cases.byId.query({ caseId })
  const { card } = await bridge.cases.adoptCalendar.mutate({ commandId: randomUUID(), caseId, reason })
  const say = ({ current, clock }: typeof card) => {
    const dueAt = current?.dueAt ?? clock.dueAt
    return dueAt === undefined ? 'tanpa tenggat' : momentHere(dueAt)
  }
  return { number: card.number, adopted: true, said: `tenggat ${say(before.card)} menjadi ${say(card)}` }
}

/** A berkas that already goes by the newest one is no failure of the whole. */
function refused(number: string, error: unknown): Result {
  const code = domainCodeOf(error)
  if (code !== 'calendar-already-adopted' && code !== 'case-not-running') throw error
  return {
    number,
    adopted: false,
    said: error instanceof Error ? error.message : new CliRefusal(code).message,
  }
}

function domainCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const data: unknown = Reflect.get(error, 'data')
  const domain: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'domain') : undefined
  return typeof domain === 'object' && domain !== null ? String(Reflect.get(domain, 'code')) : undefined
}
