export interface CommandRun {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

interface Streams {
  stdout(text: string): void
  stderr(text: string): void
}

/** What a command line said while it ran in this process, and its exit code. */
export async function capturedRun(run: (streams: Streams) => Promise<number>): Promise<CommandRun> {
  let stdout = ''
  let stderr = ''
  const code = await run({
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
  })
  return { code, stdout, stderr }
}
