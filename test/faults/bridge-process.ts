import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import type { AppRouter } from '#bridge/api/router.ts'

const langkah = fileURLToPath(new URL('../../bridge/cli/langkah.ts', import.meta.url))

/** A bridge in a process of its own, as an office runs it. */
export interface BridgeProcess {
  readonly pid: number
  readonly url: string
  /** A client with the command line's token. */
  readonly client: TRPCClient<AppRouter>
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>
  /** Asks it to end, and answers with its exit code. */
  stop(): Promise<number | null>
}

export async function startBridgeProcess(dataDir: string): Promise<BridgeProcess> {
  const child = spawn(process.execPath, [langkah, '--json', 'serve', '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  let said = ''
  let url: string | undefined
  for await (const text of child.stdout.setEncoding('utf8')) {
    said += text
    if (!said.trimEnd().endsWith('}')) continue
    url = (JSON.parse(said) as { url: string }).url
    break
  }
  const { pid } = child
  if (url === undefined || pid === undefined) throw new Error(`the bridge did not start: ${said}`)
  const token = (await readFile(join(dataDir, 'admin-token'), 'utf8')).trim()
  const headers = { Authorization: `Bearer ${token}` }
  return {
    pid,
    url,
    client: createTRPCClient<AppRouter>({
      links: [httpLink({ url: `${url}/trpc`, methodOverride: 'POST', headers })],
    }),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async stop() {
      child.kill('SIGTERM')
      const [code] = await exited
      return code
    },
  }
}
