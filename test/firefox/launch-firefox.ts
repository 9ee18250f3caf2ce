import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectBidi } from './bidi.ts'
import { type FirefoxTab, firefoxTab } from './firefox-tab.ts'
import { leadToPortals } from './lead-to-portals.ts'

/** Firefox gives each installation an id of its own; here it is fixed, so that the bridge can be told. */
export const INTERNAL_UUID = '5f6f3a2e-7c1d-4e9a-9b0f-2d4c6a8e0b1c'
const ADD_ON = '@langkah'
const PATIENCE_MS = 60_000

export interface Firefox {
  readonly version: string
  /** A new tab of its own. */
  openTab(): Promise<FirefoxTab>
  close(): Promise<void>
}

interface LaunchOptions {
  readonly firefoxPath: string
  /** Folder of the extension as built for Firefox. */
  readonly extension: string
  /** Where on this computer a host answers by TLS; every other host is refused. */
  readonly portOf: (host: string) => number | undefined
}

/** A Firefox without a window, with a profile of its own and the extension, that reaches the hosts it is led to and nothing else. */
export async function launchFirefox(options: LaunchOptions): Promise<Firefox> {
  await using started = new AsyncDisposableStack()
  const way = await leadToPortals(options.portOf)
  started.defer(() => way.close())
  const profile = await mkdtemp(join(tmpdir(), 'langkah-firefox-'))
  started.defer(() => rm(profile, { recursive: true, force: true }))
  await writeFile(join(profile, 'user.js'), preferences(way.port))
  // System access lets a test open pages of the add-on, which Firefox else keeps from remote control.
  const flags = ['--headless', '--no-remote', '--remote-debugging-port', '0', '--remote-allow-system-access']
  const firefox = spawn(options.firefoxPath, ['--profile', profile, ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(firefox, 'exit')
  started.defer(async () => {
    firefox.kill()
    await ended
  })
  const bidi = await connectBidi(await listeningAt(firefox))
  started.defer(() => bidi.close())
  const session = await bidi.send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
  })
  const installed = await bidi.send<{ extension: string }>('webExtension.install', {
    extensionData: { type: 'path', path: options.extension },
  })
  if (installed.extension !== ADD_ON) throw new Error(`Firefox installed ${installed.extension}`)
  const running = started.move()
  return {
    version: session.capabilities.browserVersion,
    openTab: async () => {
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' })
      return firefoxTab(bidi, context)
    },
    close: () => running.disposeAsync(),
  }
}

function preferences(proxyPort: number): string {
  const wanted = {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '127.0.0.1',
    'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: INTERNAL_UUID }),
    // A person presses "Allow" in a window of the browser itself, which no test can reach.
    'extensions.webextOptionalPermissionPrompts': false,
    'intl.locale.requested': 'id',
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
  }
  return Object.entries(wanted)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')
}

/** Firefox says on stderr at which address it can be spoken to. */
async function listeningAt({ stderr }: ChildProcess): Promise<string> {
  let said = ''
  const patience = AbortSignal.timeout(PATIENCE_MS)
  for await (const chunk of stderr ?? []) {
    said += String(chunk)
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1]
    if (address) return address
    patience.throwIfAborted()
  }
  throw new Error(`Firefox ended before it could be spoken to: ${said.slice(-500)}`)
}
