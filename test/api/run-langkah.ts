import { langkah } from '#bridge/cli/langkah.ts'
import { type CommandRun, capturedRun } from '../samples/captured-run.ts'

/** Runs one command line in this process, as a person would type it. */
export function runLangkah(...args: string[]): Promise<CommandRun> {
  return capturedRun((streams) => langkah(args, { ...streams, env: {}, cwd: process.cwd(), now: Date.now }))
}
