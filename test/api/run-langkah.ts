import { langkah } from '#bridge/cli/langkah.ts'

export interface CommandRun {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command line in this process, as a person would type it. */
export async function runLangkah(...args: string[]): Promise<CommandRun> {
  let stdout = ''
  let stderr = ''
  const code = await langkah(args, {
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
    env: {},
    cwd: process.cwd(),
    now: Date.now,
  })
  return { code, stdout, stderr }
}
