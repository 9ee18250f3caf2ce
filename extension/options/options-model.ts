import { type ReadonlySignal, signal } from '@preact/signals'
import type { Language } from '../settings/language.ts'
import type { LinkProblem } from '../settings/link-problem.ts'
import type { NoticeKind, Preferences, Settings } from '../settings/preferences.ts'
import type { QuietHours } from '../settings/quiet-hours.ts'
import type { ConnectionFindings } from './connection-findings.ts'

/** A portal with a switch. */
export interface PortalSwitch {
  readonly id: string
  readonly name: string
}

/** A site of the office's own packs that the extension was not built for. */
export interface FurtherHost {
  readonly host: string
  readonly isGranted: boolean
}

export interface OptionsTools {
  readonly readSettings: () => Promise<Settings>
  readonly keep: (chosen: Preferences) => Promise<void>
  readonly readLanguage: () => Promise<Language | undefined>
  readonly keepLanguage: (language: Language) => Promise<void>
  readonly portals: () => Promise<readonly PortalSwitch[]>
  readonly furtherHosts: () => Promise<readonly FurtherHost[]>
  /** Asks the browser to open a site to Langkah, in a person's click, or gives it back. */
  readonly grant: (host: string, isWanted: boolean) => Promise<void>
  /** For whom this computer acts; undefined where it is not paired. */
  readonly readName: () => Promise<string | undefined>
  readonly test: () => Promise<ConnectionFindings>
  readonly copy: (text: string) => Promise<void>
  /** Asks the browser for access to the server's address, in a person's click; whether it was given. */
  readonly allow: () => Promise<boolean>
  readonly openPanel: () => Promise<void>
  readonly reload: () => void
}

export type OptionsModel = ReturnType<typeof createOptionsModel>

/** The state of the page of settings. Whatever is changed is kept at once. */
export function createOptionsModel(tools: OptionsTools) {
  const settings = signal<Settings | undefined>(undefined)
  const language = signal<Language>('id')
  const portals = signal<readonly PortalSwitch[]>([])
  const furtherHosts = signal<readonly FurtherHost[]>([])
  const name = signal<string | undefined>(undefined)
  const findings = signal<ConnectionFindings | undefined>(undefined)
  const isTesting = signal(false)
  const isCopied = signal(false)
  const isDenied = signal(false)

  async function load(): Promise<void> {
    const [read, spoken, known] = await Promise.all([
      tools.readSettings(),
      tools.readLanguage(),
      tools.portals(),
    ])
    language.value = spoken ?? 'id'
    portals.value = known
    settings.value = read
    furtherHosts.value = await tools.furtherHosts()
  }

  async function change(make: (chosen: Preferences) => Preferences): Promise<void> {
    const now = settings.peek()
    if (!now) return
    const { policy: _fixed, ...chosen } = now
    await tools.keep(make(chosen))
    settings.value = await tools.readSettings()
  }

  async function test(): Promise<void> {
    if (isTesting.peek()) return
    isTesting.value = true
    isCopied.value = false
    try {
      name.value = await tools.readName()
      findings.value = await tools.test()
    } finally {
      isTesting.value = false
    }
  }

  /** What helps against a problem, as its button says. */
  async function act(problem: LinkProblem): Promise<void> {
    isDenied.value = false
    if (problem === 'version-mismatch') return tools.reload()
    if (problem === 'not-paired' || problem === 'revoked') return tools.openPanel()
    if (problem === 'blocked') isDenied.value = !(await tools.allow())
    await test()
  }

  return {
    load,
    test,
    act,
    settings: settings as ReadonlySignal<Settings | undefined>,
    language: language as ReadonlySignal<Language>,
    portals: portals as ReadonlySignal<readonly PortalSwitch[]>,
    furtherHosts: furtherHosts as ReadonlySignal<readonly FurtherHost[]>,
    name: name as ReadonlySignal<string | undefined>,
    findings: findings as ReadonlySignal<ConnectionFindings | undefined>,
    isTesting: isTesting as ReadonlySignal<boolean>,
    isCopied: isCopied as ReadonlySignal<boolean>,
    isDenied: isDenied as ReadonlySignal<boolean>,
    async copy(text: string): Promise<void> {
      await tools.copy(text)
      isCopied.value = true
    },
    async speak(value: Language): Promise<void> {
      await tools.keepLanguage(value)
      language.value = value
    },
    tell: (kind: NoticeKind, isOn: boolean) =>
      change((chosen) => ({ ...chosen, mute: listWith(chosen.mute, kind, !isOn) })),
    switchPortal: (id: string, isOn: boolean) =>
      change((chosen) => ({ ...chosen, portalsOff: listWith(chosen.portalsOff, id, !isOn) })),
    async grant(host: string, isWanted: boolean): Promise<void> {
      await tools.grant(host, isWanted)
      furtherHosts.value = await tools.furtherHosts()
    },
    beQuiet: (quiet: QuietHours | undefined) =>
      change(({ quiet: _before, ...chosen }) => ({ ...chosen, ...(quiet && { quiet }) })),
  }
}

function listWith<T>(list: readonly T[], item: T, isIn: boolean): readonly T[] {
  const others = list.filter((each) => each !== item)
  return isIn ? [...others, item] : others
}
