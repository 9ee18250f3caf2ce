import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { until } from './until.ts'

/** The browser on somebody's desk: it runs by itself, with its debugging port open, whoever attaches or dies. */
export interface DeskBrowser {
  readonly address: string
  readonly context: BrowserContext
  close(): Promise<void>
}

export async function openDeskBrowser(args: readonly string[]): Promise<DeskBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'langkah-desk-'))
  const child = spawn(
    process.env.LANGKAH_CHROMIUM ?? '/usr/bin/chromium',
    [
      ...args,
      ...[
        '--headless=new',
        '--remote-debugging-port=0',
        `--user-data-dir=${profile}`,
        '--window-size=1280,900',
      ],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { stdio: 'ignore' },
  )
  const gone = once(child, 'exit')
  const port = await until('the debugging port', () =>
    readFile(join(profile, 'DevToolsActivePort'), 'utf8').then(portIn, () => undefined),
  )
  const address = `http://127.0.0.1:${port}`
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no window')
  return {
    address,
    context,
    async close() {
      await browser.close()
      child.kill('SIGKILL')
      await gone
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The first line of the browser's note; nothing while the browser has made the file and not written it yet. */
const portIn = (text: string): string | undefined => /^(\d+)\n/.exec(text)?.[1]
