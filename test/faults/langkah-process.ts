import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const langkah = fileURLToPath(new URL('../../bridge/cli/langkah.ts', import.meta.url))

export interface LangkahProcess {
  readonly child: ChildProcess
  /** Resolves when it has ended by itself or was ended; `code` is null after a kill. */
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string }>
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>
}

/** The real command line as a process of its own. */
export function startLangkah(args: readonly string[], dataDir: string): LangkahProcess {
  const child = spawn(process.execPath, [langkah, ...args, '--data', dataDir, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({
    code: code ?? null,
    stdout: stdout(),
    stderr: stderr(),
  }))
  return {
    child,
    ended,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Runs one command to its end; its JSON answer. Fails with its sentence where it was refused. */
export async function langkahJson(
  args: readonly string[],
  dataDir: string,
): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await startLangkah(args, dataDir).ended
  if (code !== 0) throw new Error(`langkah ${args.join(' ')} ended with ${code}: ${stderr}`)
  return JSON.parse(stdout)
}

/** Starts a bridge and waits until it says where it listens. */
export async function startBridgeProcess(dataDir: string): Promise<LangkahProcess> {
  const bridge = startLangkah(['serve', '--port', '0'], dataDir)
  let said = ''
  await new Promise<void>((resolve, reject) => {
    bridge.child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk
      if (said.includes('"url"') && said.trimEnd().endsWith('}')) resolve()
    })
    bridge.ended.then(({ stderr }) => reject(new Error(`The bridge did not start: ${stderr}`)))
  })
  return bridge
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = ''
  stream?.on('data', (chunk: Buffer) => {
    text += chunk
  })
  return () => text
}
