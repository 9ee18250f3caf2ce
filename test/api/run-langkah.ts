import { langkah } from '#bridge/cli/langkah.ts'
import { type CommandRun, capturedRun } from '../samples/captured-run.ts'

/** Runs one command line in this process, as a person would type it. */
export function runLangkah(...args: string[]): Promise<CommandRun> {
  return capturedRun((streams) => langkah(args, { ...streams, env: {}, cwd: process.cwd(), now: Date.now }))
}

/** The same at a terminal, where a person answers what he is asked without its being shown. */
export function runTyping(answer: (question: string) => string, ...args: string[]): Promise<CommandRun> {
  const askHidden = async (question: string) => answer(question)
  const surroundings = { env: {}, cwd: process.cwd(), now: Date.now, askHidden }
  return capturedRun((streams) => langkah(args, { ...streams, ...surroundings }))
}
