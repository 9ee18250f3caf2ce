import { resolve } from 'node:path'
import type { Command } from 'commander'
import { checkOffice } from '../files/check-office.ts'
import { OFFICE_FILE, readOffice } from '../files/read-office.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { describeOffice } from './describe-office.ts'
import { printFindings } from './print-findings.ts'

const EXAMPLE = `
Contoh isi kantor.yaml:
  version: 1
  lines:
    - PEMERINTAH KOTA CONTOH
    - BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA
  address: Jalan Contoh Nomor 1
  postcode: "00000"
  telephone: (000) 000000
  email: bkpsdm@contoh.example
  logo: logo.png
  city: Contoh
  code: BKPSDM
  attachments: { mostMegabytes: 20 }
  evidence: { keepDays: 730, basis: JRA kantor }`

export function registerOffice(program: Command, io: CliIo): void {
  const office = program.command('office').helpCommand(false).description('kop surat dan pengaturan kantor')

  office
    .command('show')
    .description(`isi ${OFFICE_FILE} yang dipakai`)
    .addHelpText('after', '\nContoh:\n  langkah office show')
    .action(async () => {
      const { office: found, findings } = await readOffice(resolve(io.dataDir))
      if (found) return io.out(found, () => describeOffice(found))
      const [first] = findings
      throw new CliRefusal(
        first
          ? `${OFFICE_FILE} tidak dapat dipakai: ${first.message}`
          : `${OFFICE_FILE} belum ada di ${io.dataDir}; lihat contohnya dengan "langkah office check --help".`,
      )
    })

  office
    .command('check')
    .description(`periksa ${OFFICE_FILE} dan logonya`)
    .addHelpText('after', `\nContoh:\n  langkah office check\n${EXAMPLE}`)
    .action(async () => {
      const { findings } = await checkOffice(resolve(io.dataDir))
      io.out({ findings }, () => (findings.length > 0 ? printFindings(findings) : `${OFFICE_FILE} baik.`))
      if (findings.some(({ severity }) => severity === 'error')) io.failed()
    })
}
