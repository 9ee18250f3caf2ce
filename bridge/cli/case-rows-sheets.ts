import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { splitCells } from '#shared/domain/participant/split-cells.ts'
import type { RowKey } from '#shared/schema/participant-command.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'
import { describeRecorded, describeResults } from './describe-rows.ts'
import { findCaseId } from './find-case-id.ts'
import { readClipboardText } from './read-clipboard-text.ts'
import { rowKey } from './row-keys.ts'
import { withBridge } from './with-bridge.ts'

interface Pair {
  readonly row: RowKey
  readonly value: string
  readonly more: string
}

/** `langkah case rows number | status | result`: a table of two columns, whose first names the row. */
export function registerCaseRowsSheets(rows: Command, io: CliIo): void {
  sheetCommand(
    rows,
    'number',
    'isi nomor usulan dari daftar: NIP atau nomor baris, lalu nomor usulan',
  ).action(async (wanted: string, file: string) => {
    const pairs = await readPairs(file)
    const recorded = await withBridge(io, async ({ bridge }) =>
      bridge.participants.setNomorUsulan.mutate({
        ...(await onCase(bridge, wanted)),
        rows: pairs.map(({ row, value }) => ({ row, nomorUsulan: value })),
      }),
    )
    io.out(recorded, () => describeRecorded(recorded))
  })

  sheetCommand(rows, 'status', 'bandingkan status portal dari daftar: NIP atau nomor usulan, lalu status')
    .option('--portal <id>', 'portal tempat status itu dibaca', 'siasn')
    .option('--confirm', 'catat yang berubah')
    .action(async (wanted: string, file: string, { portal, confirm }: StatusOptions) => {
      const pairs = await readPairs(file)
      const seen = pairs.map(({ row, value }) => ({
        row,
        status: /^\d{1,3}$/.test(value) ? Number(value) : value,
      }))
      const answer = await withBridge(io, async ({ bridge }) => {
        const command = { ...(await onCase(bridge, wanted)), portal, rows: seen }
        const { commandId: _, ...comparison } = command
        if (confirm) return { rows: (await bridge.participants.recordStatuses.mutate(command)).rows }
        return { rows: await bridge.participants.compareStatuses.query(comparison) }
      })
      io.out(answer, () => (confirm ? describeResults(answer.rows) : describeComparison(answer.rows)))
    })

  sheetCommand(
    rows,
    'result',
    'isi nomor SK dari daftar: NIP atau nomor baris, nomor SK, lalu tanggalnya',
  ).action(async (wanted: string, file: string) => {
    const pairs = await readPairs(file)
    const recorded = await withBridge(io, async ({ bridge }) =>
      bridge.participants.recordResults.mutate({
        ...(await onCase(bridge, wanted)),
        rows: pairs.map(({ row, value, more }) => ({ row, number: value, ...(more !== '' && { on: more }) })),
      }),
    )
    io.out(recorded, () => describeRecorded(recorded))
  })
}

interface StatusOptions {
  readonly portal: string
  readonly confirm?: boolean
}

function sheetCommand(rows: Command, name: string, description: string): Command {
  return rows
    .command(name)
    .description(description)
    .argument('<berkas>', 'nomor agenda, misalnya 0001/2026, atau id')
    .argument('<daftar>', 'berkas .xlsx, .csv atau .txt')
    .addHelpText('after', `\nContoh:\n  langkah case rows ${name} 0001/2026 daftar.xlsx`)
}

async function onCase(bridge: ConnectedBridge['bridge'], wanted: string) {
  return { commandId: randomUUID(), caseId: await findCaseId(bridge, wanted) }
}

/** Lines whose first cell is no row (a head, a title) are left out only where they stand above all others. */
async function readPairs(file: string): Promise<Pair[]> {
  const lines = splitCells(await readClipboardText(file))
  const from = lines.findIndex(({ cells: [first = ''] }) => /\d/.test(first))
  const pairs = from < 0 ? [] : lines.slice(from)
  const bare = pairs.find(({ cells: [first = '', second = ''] }) => first === '' || second === '')
  if (pairs.length === 0)
    throw new CliRefusal(`Daftar ${file} tidak berisi baris; isi dua kolom: NIP atau nomor, lalu nilainya.`)
  if (bare)
    throw new CliRefusal(`Baris ${bare.line} daftar ${file} tidak berisi dua kolom; lengkapi, lalu ulangi.`)
  return pairs.map(({ cells: [first = '', value = '', more = ''] }) => ({ row: rowKey(first), value, more }))
}

function describeComparison(
  rows: readonly { readonly outcome: string; readonly message?: string | undefined }[],
): string {
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length
  const odd = rows.filter(({ outcome }) => outcome !== 'changed' && outcome !== 'same')
  return [
    `${count('changed')} status berubah, ${count('same')} tetap, ${odd.length} tidak cocok; catat dengan --confirm.`,
    ...odd.map(({ message }) => `  ${message}`),
  ].join('\n')
}
