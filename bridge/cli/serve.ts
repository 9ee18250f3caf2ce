import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { ConfigProblem, readConfig } from '#bridge/config.ts'
import type { RunningBridge } from '#bridge/main.ts'
import { StoreProblem } from '#bridge/ports/store-problem.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import { describeCode } from './describe-code.ts'
import { extensionFolder } from './extension-folder.ts'

export function registerServe(program: Command, io: CliIo): void {
  program
    .command('serve')
    .description('jalankan server kantor di komputer ini sampai dihentikan (Ctrl+C)')
    .option('--port <n>', 'port (bawaan: 7417, atau LANGKAH_PORT; 0 = port kosong mana saja)')
    .addHelpText('after', '\nContoh:\n  langkah serve --port 7417 --data data')
    .action((options: { port?: string }) => serve(io, options.port))
}

async function serve(io: CliIo, portText: string | undefined): Promise<void> {
  const ended = listenForEnd() // first: a signal during the start must not leave anything open
  const bridge = await start(io, portText)
  try {
    io.out({ url: bridge.url, port: bridge.port, dataDir: io.dataDir, extension: extensionFolder }, () =>
      greeting(bridge.url, io.dataDir),
    )
    for (const { file, message } of bridge.findings) io.note(`Tidak dipakai: ${file}: ${message}`)
    using _keyboard = showCodesOnEnter(io, bridge)
    await Promise.race([ended, bridge.broken])
  } catch (error) {
    if (error instanceof StoreProblem) throw new CliRefusal(error.message)
    throw error
  } finally {
    await bridge.close()
  }
}

async function start(io: CliIo, portText: string | undefined): Promise<RunningBridge> {
  const { BridgeProblem, startBridge } = await import('#bridge/main.ts')
  if (portText !== undefined && !/^\d{1,5}$/.test(portText)) {
    throw new CliWrongUse(`Port "${portText}" bukan nomor; tulis misalnya --port 7417.`)
  }
  const port = portText === undefined ? undefined : Number(portText)
  if (port !== undefined && port > 65_535)
    throw new CliWrongUse(`Port ${port} tidak ada; pilih 1 sampai 65535.`)
  try {
    const config = readConfig(process.env)
    return await startBridge({ dataDir: io.dataDir, port: port ?? config.port, origins: config.origins })
  } catch (error) {
    const isForPeople = [ConfigProblem, BridgeProblem, StoreProblem].some(
      (Problem) => error instanceof Problem,
    )
    if (isForPeople && error instanceof Error) throw new CliRefusal(error.message)
    throw error
  }
}

function listenForEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

function showCodesOnEnter(io: CliIo, bridge: RunningBridge): Disposable | undefined {
  if (!process.stdin.isTTY) return undefined
  return createInterface({ input: process.stdin }).on('line', () => {
    bridge.issuePairingCode().then(
      ({ code }) => io.note(describeCode(code, 'admin')),
      () => io.note('Terlalu banyak kode dalam satu menit; tunggu sebentar, lalu tekan Enter lagi.'),
    )
  })
}

function greeting(url: string, dataDir: string): string {
  return [
    `Server kantor berjalan di ${url}`,
    `Folder data: ${dataDir}`,
    '',
    `Ekstensi Langkah ada di ${extensionFolder}`,
    '  1. Buka chrome://extensions (di Edge: edge://extensions) dan nyalakan "Mode pengembang".',
    '  2. Pilih "Muat yang belum dipaketkan", lalu pilih folder di atas.',
    '  3. Buka panel Langkah dan ketik kode penyambungan.',
    '',
    'Tekan Enter untuk kode penyambungan baru (atau: npm run -s langkah -- pair). Ctrl+C untuk berhenti.',
  ].join('\n')
}
