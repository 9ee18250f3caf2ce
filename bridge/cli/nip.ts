import type { Command } from 'commander'
import { formatNip } from '#shared/asn/format-nip.ts'
import { checkNip, type NipCheck } from '#shared/asn/nip.ts'
import { spelledDate } from '#shared/business-time/typed-date.ts'
import type { CliIo } from './cli-io.ts'

export function registerNip(program: Command, io: CliIo): void {
  program
    .command('nip')
    .helpCommand(false)
    .description('memeriksa bentuk NIP')
    .command('check')
    .description('memeriksa bentuk NIP PNS dan NI PPPK; tidak membuktikan bahwa orangnya terdaftar')
    .argument('<nip...>', 'beri tanda kutip bila memakai spasi')
    .addHelpText('after', '\nContoh:\n  langkah nip check "19700101 199503 1 998" 198606062015051001')
    .action((nips: string[]) => {
      const today = localDateOf(io.now())
      const checks = nips.map((nip) => checkNip(nip, today))
      io.out(checks, () => checks.map(describe).join('\n'))
    })
}

/** The date where the command is run; it matters only to the month. */
function localDateOf(at: number): string {
  return new Intl.DateTimeFormat('en-CA').format(at)
}

function describe({ nip, valid, kind, birthDate, appointed, sex, problems }: NipCheck): string {
  const facts = valid ? `, ${kind}, lahir ${spelledDate(birthDate ?? '')}, diangkat ${appointed}, ${sex}` : ''
  return [
    `${formatNip(nip)}: ${valid ? 'bentuk benar (bukan bukti terdaftar)' : 'bentuk salah'}${facts}`,
    ...problems.map(({ message }) => `  ${message}`),
  ].join('\n')
}
