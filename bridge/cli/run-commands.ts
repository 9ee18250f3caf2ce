import { resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import { wrongUseSentence } from './wrong-use-sentence.ts'

export type RegisterCommand = (program: Command, io: CliIo) => void

/** What a command line has around it; tests hand in their own. */
export interface Terminal {
  stdout(text: string): void
  stderr(text: string): void
  env: Readonly<Record<string, string | undefined>>
  cwd: string
  now(): number
  /** Absent: nobody sits at a terminal. */
  askHidden?(question: string): Promise<string>
}

/** Reads the command line, runs the one command it names, and turns what happened into an exit code. */
export async function runCommands(
  commands: readonly RegisterCommand[],
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const program = createProgram(terminal)
  let hasFailed = false
  const io: CliIo = {
    get json() {
      return program.opts().json === true
    },
    get debug() {
      return program.opts().debug === true
    },
    get dataDir() {
      return resolve(terminal.cwd, String(program.opts().data ?? terminal.env.LANGKAH_DATA ?? 'data'))
    },
    now: terminal.now,
    askHidden: (question) => {
      if (terminal.askHidden) return terminal.askHidden(question)
      throw new CliRefusal(
        'Kata sandi hanya dapat diketik di terminal; jalankan perintah ini langsung di terminal.',
      )
    },
    out: (value, human) => terminal.stdout(`${io.json ? JSON.stringify(value, null, 2) : human()}\n`),
    note: (sentence) => terminal.stderr(`${sentence}\n`),
    failed: () => {
      hasFailed = true
    },
  }
  for (const register of commands) register(program, io)

  try {
    await program.parseAsync(args, { from: 'user' })
    return hasFailed ? 1 : 0
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    if (error instanceof CommanderError && error.code === 'commander.help') return 2
    terminal.stderr(`${io.debug && error instanceof Error ? error.stack : sentenceOf(error)}\n`)
    return error instanceof CliWrongUse || error instanceof CommanderError ? 2 : 1
  }
}

const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': 'Cara pakai:',
  'Arguments:': 'Isian:',
  'Options:': 'Pilihan:',
  'Commands:': 'Perintah:',
}

function createProgram(terminal: Terminal): Command {
  return new Command('langkah')
    .description('Langkah: SOP, jam kerja dan catatan kantor untuk layanan kepegawaian.')
    .option('--json', 'cetak satu dokumen JSON di stdout, tanpa yang lain')
    .option('--data <folder>', 'folder data kantor (bawaan: ./data, atau LANGKAH_DATA)')
    .option('--debug', 'tampilkan rincian teknis bila gagal')
    .helpOption('-h, --help', 'tampilkan bantuan ini')
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => helpTitles[title] ?? title })
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ writeOut: terminal.stdout, writeErr: terminal.stderr, outputError: () => {} })
}

function sentenceOf(error: unknown): string {
  if (error instanceof CommanderError) return wrongUseSentence(error)
  if (error instanceof CliRefusal || error instanceof CliWrongUse) return error.message
  const [reason] = (error instanceof Error ? error.message : String(error)).split('\n', 1)
  return `Langkah gagal karena kesalahan program (${reason}); ulangi dengan --debug dan laporkan hasilnya.`
}
