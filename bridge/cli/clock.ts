import type { Command } from 'commander'
import { workingMinutesBetween } from '#shared/business-time/working-minutes-between.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { answerOrRefuse, instantHelp, noteProvisional, readInstant } from './clock-argument.ts'
import { registerClockDeadline } from './clock-deadline.ts'
import { loadCalendar } from './load-calendar.ts'

export function registerClock(program: Command, io: CliIo): void {
  const clock = program
    .command('clock')
    .helpCommand(false)
    .description('menghitung tenggat dan lama waktu dalam jam layanan')

  registerClockDeadline(clock, io)

  clock
    .command('between')
    .description('berapa menit jam layanan antara dua waktu')
    .requiredOption('--calendar <id>', 'id kalender (lihat: langkah calendar list)')
    .requiredOption('--from <waktu>', instantHelp)
    .requiredOption('--to <waktu>', instantHelp)
    .addHelpText(
      'after',
      '\nContoh:\n  langkah clock between --calendar perpres-21-2023-wib --from 23/11/2026 --to "24/11/2026 10.00"',
    )
    .action(async ({ calendar: id, from, to }: { calendar: string; from: string; to: string }) => {
      const { calendar, compiled } = await loadCalendar(io, id)
      const fromAt = readInstant(from, '--from', compiled)
      const toAt = readInstant(to, '--to', compiled)
      if (toAt < fromAt) throw new CliRefusal('Waktu --to lebih awal daripada --from; tukar keduanya.')
      const { minutes, provisional } = answerOrRefuse(workingMinutesBetween(compiled, fromAt, toAt), calendar)
      if (provisional) noteProvisional(io, calendar)
      io.out({ minutes, provisional }, () => `${minutes} menit jam layanan`)
    })
}
