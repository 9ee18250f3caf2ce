import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { ConfigProblem, type PhoneConfig, readConfig } from '#bridge/config.ts'
import type { RunningBridge } from '#bridge/main.ts'
import type { PhonePlace } from '#bridge/phone/phone-place.ts'
import { PhoneProblem } from '#bridge/phone/phone-problem.ts'
import { StoreProblem } from '#bridge/ports/store-problem.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import { describeCode } from './describe-code.ts'
import { extensionFolder } from './extension-folder.ts'

export function registerServe(program: Command, io: CliIo): void {
  program
    .command('serve')
    .description('jalankan server kantor di komputer ini sampai dihentikan (Ctrl+C)')
    .option('--port <n>', 'port (bawaan: 7417, atau LANGKAH_PORT; 0 = port kosong mana saja)')
    .option('--phone <host:port>', 'buka halaman ponsel di jaringan kantor, hanya HTTPS (atau LANGKAH_PHONE)')
    .option('--phone-cert <file>', 'sertifikatnya, PEM (atau LANGKAH_PHONE_CERT)')
    .option('--phone-key <file>', 'kuncinya, PEM, hanya dapat dibaca pemiliknya (atau LANGKAH_PHONE_KEY)')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah serve --port 7417 --data data' +
        '\n  langkah serve --phone langkah.kantor.example:7443 --phone-cert kantor.crt --phone-key kantor.key',
    )
    .action((options: ServeOptions) => serve(io, options))
}

interface ServeOptions {
  readonly port?: string
  readonly phone?: string
  readonly phoneCert?: string
  readonly phoneKey?: string
}

async function serve(io: CliIo, options: ServeOptions): Promise<void> {
  const ended = listenForEnd() // first: a signal during the start must not leave anything open
  const bridge = await start(io, options)
  try {
    const { url, port, phoneUrl } = bridge
    io.out(
      { url, port, ...(phoneUrl && { phoneUrl }), dataDir: io.dataDir, extension: extensionFolder },
      () => greeting(bridge, io.dataDir),
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

async function start(io: CliIo, options: ServeOptions): Promise<RunningBridge> {
  const { BridgeProblem, startBridge } = await import('#bridge/main.ts')
  const { port: portText } = options
  if (portText !== undefined && !/^\d{1,5}$/.test(portText)) {
    throw new CliWrongUse(`Port "${portText}" bukan nomor; tulis misalnya --port 7417.`)
  }
  const port = portText === undefined ? undefined : Number(portText)
  if (port !== undefined && port > 65_535)
    throw new CliWrongUse(`Port ${port} tidak ada; pilih 1 sampai 65535.`)
  try {
    const config = readConfig(process.env)
    const phone = await phonePlace(io, options, config.phone)
    const { origins } = config
    return await startBridge({
      ...{ dataDir: io.dataDir, port: port ?? config.port, origins },
      ...(phone && { phone }),
    })
  } catch (error) {
    const isForPeople = [ConfigProblem, BridgeProblem, StoreProblem, PhoneProblem].some(
      (Problem) => error instanceof Problem,
    )
    if (isForPeople && error instanceof Error) throw new CliRefusal(error.message)
    throw error
  }
}

/** Where the phone page is to be opened, by the command line or else by the surroundings; undefined = nowhere. */
async function phonePlace(
  io: CliIo,
  { phone, phoneCert, phoneKey }: ServeOptions,
  config: PhoneConfig,
): Promise<PhonePlace | undefined> {
  const address = phone ?? config.address
  if (address === undefined) return undefined
  const { placeEndsOn, readPhonePlace } = await import('#bridge/phone/phone-place.ts')
  const now = new Date(io.now())
  const given = { address, cert: phoneCert ?? config.cert, key: phoneKey ?? config.key }
  const place = await readPhonePlace(given, now)
  const endsOn = placeEndsOn(place, now)
  if (endsOn) io.note(`Sertifikat halaman ponsel hanya berlaku sampai ${endsOn}; perbarui sebelum itu.`)
  return place
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

function greeting({ url, phoneUrl }: RunningBridge, dataDir: string): string {
  return [
    `Server kantor berjalan di ${url}`,
    ...(phoneUrl === undefined ? [] : [`Halaman ponsel pimpinan: ${phoneUrl}`]),
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
