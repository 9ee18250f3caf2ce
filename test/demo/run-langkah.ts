import { type ChildProcess, spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

const PROGRAM = new URL('../../bridge/cli/langkah.ts', import.meta.url).pathname

interface Running {
  readonly child: ChildProcess
  /** The one JSON document it prints; rejects with its sentence where it was refused. */
  readonly answer: Promise<Record<string, unknown>>
}

/** Runs a real `langkah … --json` on a data folder, as a person would in a terminal. */
export function runLangkah(dataDir: string, ...args: readonly string[]): Running {
  const child = spawn(process.execPath, [PROGRAM, ...args, '--json', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const answer = Promise.all([text(child.stdout), text(child.stderr), ended]).then(([out, said, code]) => {
    if (code !== 0) throw new Error(`langkah ${args[0]} ${args[1]}: ${said.trim() || out.trim()}`)
    return JSON.parse(out) as Record<string, unknown>
  })
  answer.catch(() => {}) // whoever waits for it learns of it
  return { child, answer }
}
