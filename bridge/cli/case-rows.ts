import { randomUUID } from 'node:crypto'
import { type Command, Option } from 'commander'
import { ParticipantState } from '#shared/schema/participant.ts'
import type { RowResult } from '#shared/schema/participant-answer.ts'
import type { CheckPaste, PasteReading } from '#shared/schema/paste.ts'
import { registerCaseRowsMoves } from './case-rows-moves.ts'
import { registerCaseRowsSheets } from './case-rows-sheets.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'
import { describePaste, describeResults, describeReturnLetter, describeRows } from './describe-rows.ts'
import { findCaseId } from './find-case-id.ts'
import { readClipboardText } from './read-clipboard-text.ts'
import { withBridge } from './with-bridge.ts'

/** So many rows go in one request: their names and posts stay well below what one may hold. */
const AT_ONCE = 1000

/** `langkah case rows …`: the participants of a collective berkas. */
export function registerCaseRows(berkas: Command, io: CliIo): void {
  const rows = berkas.command('rows').helpCommand(false).description('baris peserta sebuah berkas kolektif')

  rows
    .command('list')
    .description('baris berkas dengan keadaan, langkah dan kekurangannya')
    .argument('<berkas>', 'nomor agenda, misalnya 0001/2026, atau id')
    .addOption(new Option('--state <keadaan>', 'keadaan baris').choices([...ParticipantState.options]))
    .option('--incomplete', 'hanya yang belum lengkap')
    .option('--untaken', 'hanya yang hasilnya belum diambil')
    .option('--text <teks>', 'bagian nama, NIP atau nomor usulan')
    .addHelpText('after', '\nContoh:\n  langkah case rows list 0001/2026 --incomplete')
    .action(async (wanted: string, filter: Filter) => {
      const listed = await withBridge(io, async ({ bridge }) =>
        everyRow(bridge, { caseId: await findCaseId(bridge, wanted), ...filter }),
      )
      io.out(listed, () => describeRows(listed))
    })

  rows
    .command('add')
    .description(
      'periksa daftar orang (XLSX, CSV atau teks salinan Excel); dengan --confirm masukkan yang baik',
    )
    .argument('<berkas>', 'nomor agenda, misalnya 0001/2026, atau id')
    .argument('<daftar>', 'berkas .xlsx, .csv atau .txt')
    .option('--columns <kolom>', 'isi kolom bila tidak dapat dikenali, misalnya nama=2,nip=3')
    .option('--confirm', 'masukkan baris yang baik')
    .addHelpText('after', '\nContoh:\n  langkah case rows add 0001/2026 usulan.xlsx --confirm')
    .action(async (wanted: string, file: string, { columns, confirm }: AddOptions) => {
      const answered = columns === undefined ? {} : { columns: columnsOf(columns) }
      const text = await readClipboardText(file)
      const { reading, added } = await withBridge(io, async ({ bridge }) => {
        const caseId = await findCaseId(bridge, wanted)
        const reading = await bridge.participants.checkPaste.query({ caseId, text, ...answered })
        return { reading, added: confirm ? await addRows(bridge, caseId, reading) : undefined }
      })
      if (reading.kind !== 'rows' || reading.ready.length === 0) io.failed()
      io.out({ reading, ...(added && { added }) }, () =>
        [describePaste(reading), added ? describeResults(added) : HINT].join('\n'),
      )
    })

  rows
    .command('letter')
    .description('siapa yang sedang dikembalikan dan apa kekurangannya, untuk satu surat')
    .argument('<berkas>', 'nomor agenda, misalnya 0001/2026, atau id')
    .addHelpText('after', '\nContoh:\n  langkah case rows letter 0001/2026')
    .action(async (wanted: string) => {
      const letter = await withBridge(io, async ({ bridge }) =>
        bridge.participants.returnLetter.query({ caseId: await findCaseId(bridge, wanted) }),
      )
      io.out(letter, () => describeReturnLetter(letter))
    })

  registerCaseRowsMoves(rows, io)
  registerCaseRowsSheets(rows, io)
}

const HINT = 'Belum ada yang dimasukkan; ulangi dengan --confirm untuk memasukkan baris yang baik.'

interface Filter {
  readonly state?: ParticipantState
  readonly incomplete?: boolean
  readonly untaken?: boolean
  readonly text?: string
}

interface AddOptions {
  readonly columns?: string
  readonly confirm?: boolean
}

async function everyRow(bridge: ConnectedBridge['bridge'], filter: Filter & { readonly caseId: string }) {
  const first = await bridge.participants.list.query({ ...filter, limit: 500 })
  const rows = [...first.rows]
  for (let { next } = first; next !== undefined; ) {
    const page = await bridge.participants.list.query({ ...filter, limit: 500, after: next })
    rows.push(...page.rows)
    next = page.next
  }
  return { number: first.number, total: first.total, rows }
}

async function addRows(
  bridge: ConnectedBridge['bridge'],
  caseId: string,
  reading: PasteReading,
): Promise<RowResult[]> {
  const people = reading.kind === 'rows' ? reading.ready.map(({ data }) => data) : []
  const results: RowResult[] = []
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const command = { commandId: randomUUID(), caseId, rows: people.slice(from, from + AT_ONCE) }
    const added = await bridge.participants.add.mutate(command)
    results.push(...added.rows.map((row) => ({ ...row, entry: row.entry + from })))
  }
  return results
}

const FIELDS = {
  ...{ nama: 'name', nip: 'nip', golongan: 'golongan', jabatan: 'jabatan', unit: 'unit' },
  ...{ layanan: 'service', keterangan: 'note' },
} as const

function columnsOf(text: string): NonNullable<CheckPaste['columns']> {
  const pairs = text.split(',').map((pair) => {
    const [, field = '', at = ''] = /^\s*([a-z]+)\s*=\s*(\d{1,2})\s*$/.exec(pair) ?? []
    if (!Object.hasOwn(FIELDS, field) || Number(at) < 1) throw wrongColumns(text)
    return [FIELDS[field as keyof typeof FIELDS], Number(at) - 1] as const
  })
  const columns = Object.fromEntries(pairs)
  if (columns.name === undefined) throw wrongColumns(text)
  return { ...columns, name: columns.name }
}

function wrongColumns(text: string): CliWrongUse {
  const fields = Object.keys(FIELDS).join(', ')
  return new CliWrongUse(`Kolom "${text}" tidak dapat dibaca; tulis misalnya nama=2,nip=3 dari: ${fields}.`)
}
