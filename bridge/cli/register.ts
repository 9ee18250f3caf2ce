import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import type { RegisterCard } from '#shared/schema/register.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import { describeRegister, describeRegisters } from './describe-register.ts'
import { withBridge } from './with-bridge.ts'

interface YearOption {
  readonly year?: string
}

export function registerRegister(program: Command, io: CliIo): void {
  const register = program.command('register').helpCommand(false).description('register dan nomor agenda')

  register
    .command('list')
    .description('semua register tahun ini: nomor berikutnya, dan yang masih terbuka')
    .addHelpText('after', '\nContoh:\n  langkah register list')
    .action(async () => {
      const cards = await withBridge(io, ({ bridge }) => bridge.registers.list.query())
      io.out(cards, () => describeRegisters(cards))
    })

  register
    .command('show')
    .description('satu register: nomor, celah, sisipan, dan nomor yang ditulis tangan')
    .argument('<register>', 'id register, misalnya surat-masuk')
    .option('--year <tahun>', 'tahun (bawaan: tahun ini)')
    .addHelpText('after', '\nContoh:\n  langkah register show surat-masuk --year 2026')
    .action(async (series: string, options: YearOption) => {
      const year = options.year === undefined ? {} : { year: numberOf(options.year, 'Tahun') }
      show(io, await withBridge(io, ({ bridge }) => bridge.registers.byId.query({ series, ...year })))
    })

  register
    .command('set-next')
    .description('nomor berikutnya bila tahun ini dimulai di buku kertas; hanya sebelum ada nomor di sini')
    .argument('<register>')
    .argument('<nomor>')
    .option('--year <tahun>', 'tahun (bawaan: tahun ini)')
    .addHelpText('after', '\nContoh:\n  langkah register set-next surat-masuk 412')
    .action(async (series: string, next: string, options: YearOption) => {
      await setNext(io, series, { ...options, next })
    })

  register
    .command('reserve')
    .description('masukkan nomor yang ditulis tangan selama komputer mati')
    .argument('<register>')
    .argument('<nomor>', 'satu nomor, atau rentang seperti 124-127')
    .option('--year <tahun>', 'tahun (bawaan: tahun ini)')
    .addHelpText('after', '\nContoh:\n  langkah register reserve surat-masuk 124-127')
    .action(async (series: string, numbers: string, options: YearOption) => {
      await reserve(io, series, { ...options, numbers })
    })

  register
    .command('mark-gap')
    .description('tandai nomor yang tidak pernah dipakai, dengan alasannya')
    .argument('<register>')
    .argument('<nomor>', 'satu nomor, atau rentang seperti 124-127')
    .requiredOption('--reason <alasan>', 'mengapa nomor itu tidak dipakai')
    .option('--year <tahun>', 'tahun (bawaan: tahun ini)')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah register mark-gap surat-masuk 126 --reason "Salah tulis di buku"',
    )
    .action(async (series: string, numbers: string, options: YearOption & { reason: string }) => {
      const range = { ...rangeOf(numbers), reason: options.reason }
      await record(io, { series, options }, (bridge, on) =>
        bridge.registers.markGap.mutate({ ...on, ...range }),
      )
    })
}

/** The number that a register goes on with. */
export async function setNext(
  io: CliIo,
  series: string,
  { next, ...options }: YearOption & { readonly next: string },
): Promise<void> {
  const fields = { next: numberOf(next, 'Nomor') }
  await record(io, { series, options }, (bridge, on) => bridge.registers.start.mutate({ ...on, ...fields }))
}

/** Sets numbers aside that were written by hand. */
export async function reserve(
  io: CliIo,
  series: string,
  { numbers, ...options }: YearOption & { readonly numbers: string },
): Promise<void> {
  const range = rangeOf(numbers)
  await record(io, { series, options }, (bridge, on) => bridge.registers.reserve.mutate({ ...on, ...range }))
}

type Bridge = Parameters<Parameters<typeof withBridge>[1]>[0]['bridge']
type OnRegister = { readonly commandId: string; readonly series: string; readonly year: number }

/** Runs one command on a register of the year that is named, else of this year, which the office's server knows. */
async function record(
  io: CliIo,
  { series, options }: { readonly series: string; readonly options: YearOption },
  command: (bridge: Bridge, on: OnRegister) => Promise<{ readonly card: RegisterCard }>,
): Promise<void> {
  const { card } = await withBridge(io, async ({ bridge }) => {
    const { year } =
      options.year === undefined
        ? await bridge.registers.byId.query({ series })
        : { year: numberOf(options.year, 'Tahun') }
    return command(bridge, { commandId: randomUUID(), series, year })
  })
  show(io, card)
}

function show(io: CliIo, card: RegisterCard): void {
  io.out(card, () => describeRegister(card))
}

function numberOf(text: string, what: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new CliWrongUse(`${what} "${text}" bukan bilangan; tulis misalnya 124.`)
}

/** `124` or `124-127`. */
export function rangeOf(text: string): { from: number; to: number } {
  const [from = '', to = from, ...more] = text.split(/[-–]/)
  if (more.length > 0) throw new CliWrongUse(`Rentang "${text}" tidak dapat dibaca; tulis misalnya 124-127.`)
  return { from: numberOf(from, 'Nomor'), to: numberOf(to, 'Nomor') }
}
