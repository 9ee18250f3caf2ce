import type { Command } from 'commander'
import type { CliIo } from './cli-io.ts'

export function registerDoctor(program: Command, io: CliIo): void {
  program
    .command('doctor')
    .description('periksa apakah komputer ini siap menjalankan Langkah')
    .addHelpText('after', '\nContoh:\n  langkah doctor')
    .action(async () => {
      const { checkComputer } = await import('./check-computer.ts')
      const checks = await checkComputer(io.dataDir, process.env)
      io.out({ checks }, () =>
        checks
          .map(
            ({ name, ok, reason, next }) =>
              `${ok ? 'baik ' : 'BELUM'}  ${name}: ${reason}${next ? ` → ${next}` : ''}`,
          )
          .join('\n'),
      )
      if (checks.some(({ ok }) => !ok)) io.failed()
    })
}
