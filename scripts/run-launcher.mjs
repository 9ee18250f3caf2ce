// @ts-check
import { SetupProblem } from './setup-problem.mjs'

/**
 * Runs a command of package.json: its exit code becomes ours, and what a person must put right is one sentence.
 * A fault of our own is not hidden: it ends with its stack.
 * @param {(args: string[]) => Promise<number>} command
 */
export async function runLauncher(command) {
  const args = process.argv.slice(2)
  try {
    process.exitCode = await command(args)
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    process.stderr.write(`${error.message}\n`)
    if (args.includes('--debug')) process.stderr.write(`${error.details}\n${error.stack}\n`)
    process.exitCode = 1
  }
}
