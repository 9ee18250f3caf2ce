import {
  BrowserGone,
  NeedsPerson,
  PortalStops,
  PortalUnavailable,
  SignInNeeded,
} from '#bridge/ports/upload-failures.ts'
import { distinctUsulan } from '#shared/domain/distinct-usulan.ts'
import { matchPortalAccount } from '#shared/domain/match-portal-account.ts'
import { systemClock } from '../schedule/system-clock.ts'
import { BrowserNotOpened, openBrowser } from '../uploads/open-browser.ts'
import type { PortalBrowser } from '../uploads/portal-browser.ts'
import { siasnPlace } from '../uploads/siasn-place.ts'
import type { UsulanPlace } from '../uploads/siasn-usulan/usulan-list.page.ts'
import { createUsulanReader, type UsulanReader } from '../uploads/siasn-usulan/usulan-reader.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import { askBridge, type ConnectedBridge, connectBridge } from './connect-bridge.ts'
import { expectedAccount } from './expected-account.ts'
import { mayUsePortal } from './may-use-portal.ts'
import { recordUsulan, type SeenUsulan } from './record-usulan.ts'
import { type BrowserOptions, browserChoice } from './run-options.ts'
import { stopOnSignals } from './stop-on-signals.ts'
import { NEEDS_ASSIGNMENT } from './upload-state.ts'

const PORTAL = 'siasn'
const FLOW = { id: 'monitoring-usulan', host: siasnPlace.host }
/** Between two pages of the list. */
const BREATH_MS = 1_000

interface WatchOptions
  extends Pick<BrowserOptions, 'attach' | 'profile' | 'headless' | 'session' | 'operator'> {
  /** Minutes between two looks. */
  every: string
  once?: boolean
}

/** Why it ended: a person stopped it, one look was wanted, or it cannot look any more. */
type WatchEnd = 'stopped' | 'once' | 'session-ended' | 'browser-gone' | PortalStops['why']

/**
 * Looks at Monitoring Usulan from time to time, inside the session of whoever is signed in, and takes over the statuses
 * that changed. It signs nobody in and sends nothing: without a session it ends.
 */
export async function uploadWatch(io: CliIo, options: WatchOptions): Promise<void> {
  const everyMs = readEvery(options.every)
  const choice = await browserChoice(io, options)
  await using connected = await connectBridge(io.dataDir)
  const { bridge } = connected
  const place = await usulanPlace(bridge)
  using stop = stopOnSignals()
  const browser = await openBrowser(choice).catch((error: unknown) => {
    throw error instanceof BrowserNotOpened ? new CliRefusal(error.message, { cause: error }) : error
  })
  const reader = createUsulanReader(browser, place)
  const looks: Look[] = []
  try {
    if (!(await mayUsePortal(io, browser, FLOW)))
      throw new CliRefusal(`Portal ini yang sebenarnya; ${NEEDS_ASSIGNMENT}.`)
    const end = await lookAgainAndAgain({ io, bridge, reader, looks, everyMs, options, signal: stop.signal })
    io.out({ end, looks }, () => describe(end, looks))
  } finally {
    await closeBoth(browser, reader)
  }
}

interface Look extends SeenUsulan {
  readonly at: string
  readonly shown: number
  /** Numbers that the list shows in two ways. */
  readonly ambiguous: readonly string[]
}

interface Watch {
  readonly io: CliIo
  readonly bridge: ConnectedBridge['bridge']
  readonly reader: UsulanReader
  readonly looks: Look[]
  readonly everyMs: number
  readonly options: WatchOptions
  readonly signal: AbortSignal
}

async function lookAgainAndAgain(watch: Watch): Promise<WatchEnd> {
  const { io, looks, everyMs, options, signal } = watch
  while (!signal.aborted) {
    try {
      const look = await lookOnce(watch)
      looks.push(look)
      if (!io.json) io.note(sentenceOf(look))
    } catch (error) {
      if (error instanceof SignInNeeded) return 'session-ended'
      if (error instanceof BrowserGone) return 'browser-gone'
      if (error instanceof PortalStops) return error.why
      if (error instanceof NeedsPerson)
        throw new CliRefusal(
          `Daftar usulan berubah: kolom "${error.detail}" tidak ada tepat satu kali; perbarui paket portal, lalu ulangi.`,
        )
      // It did not come up this time; the next look is soon enough.
      if (!(error instanceof PortalUnavailable)) throw error
      io.note(`Portal sedang tidak dapat dibaca (${error.detail ?? error.why}); dilihat lagi nanti.`)
    }
    if (options.once) return 'once'
    await systemClock.until(new Date(systemClock.now().getTime() + everyMs), signal)
  }
  return 'stopped'
}

async function lookOnce({ io, bridge, reader, options, signal }: Watch): Promise<Look> {
  const expected = await expectedAccount(io, FLOW.id, options.operator)
  const match = matchPortalAccount(await reader.signedInAs(), expected)
  if (match === 'other' || match === 'unknown')
    throw new CliRefusal(
      'Akun di portal bukan akun operator yang ditugaskan, atau tidak ditampilkan; masuk dengan akun sendiri, atau tulis --operator NIP.',
    )
  const breath = () => systemClock.until(new Date(systemClock.now().getTime() + BREATH_MS), signal)
  const shown = await reader.read(breath)
  const { rows, ambiguous } = distinctUsulan(shown)
  const seen = await recordUsulan(bridge, PORTAL, rows)
  return { at: systemClock.now().toISOString(), shown: shown.length, ambiguous, ...seen }
}

/** Where the pack of the portal, the office's own where it has one, says that the list of usulan stands. */
async function usulanPlace(bridge: ConnectedBridge['bridge']): Promise<UsulanPlace> {
  const packs = await askBridge(bridge.portals.list.query())
  const page = packs.find(({ id }) => id === PORTAL)?.pages.find(({ usulan }) => usulan !== undefined)
  if (!page?.usulan)
    throw new CliRefusal(
      `Paket portal "${PORTAL}" tidak menyebut daftar usulan; tambahkan usulan: pada halamannya, lalu ulangi.`,
    )
  const { path, landmark, usulan: table } = page
  return { address: `https://${siasnPlace.host}${path}`, heading: landmark.name, table }
}

async function closeBoth(browser: PortalBrowser, reader: UsulanReader): Promise<void> {
  if (!browser.isConnected()) return
  await reader.close()
  await browser.close()
}

/** In milliseconds. The portal serves the offices of a whole country: not more often than every five minutes. */
function readEvery(text: string): number {
  const minutes = Number(text)
  if (!(Number.isInteger(minutes) && minutes >= 5 && minutes <= 720))
    throw new CliWrongUse(`Jeda "${text}" pada --every bukan 5–720 menit; tulis misalnya --every 15.`)
  return minutes * 60_000
}

function sentenceOf({ shown, recorded, refused, unlinked, ambiguous }: Look): string {
  const parts = [
    `${shown} usulan tampil`,
    `${recorded.length} status berubah dicatat`,
    ...(refused.length > 0 ? [`${refused.length} tidak dapat dicatat`] : []),
    ...(unlinked.length > 0 ? [`${unlinked.length} belum ditautkan orang`] : []),
    ...(ambiguous.length > 0 ? [`${ambiguous.length} tampil ganda, tidak dicatat`] : []),
  ]
  return `${parts.join(', ')}.`
}

const ends: Readonly<Record<WatchEnd, string>> = {
  stopped: 'Dihentikan.',
  once: 'Selesai dilihat satu kali.',
  'session-ended': 'Sesi portal berakhir; masuk sendiri di peramban, lalu jalankan lagi.',
  'browser-gone': 'Peramban tertutup; buka lagi, lalu jalankan lagi.',
  'portal-refuses': 'Portal menolak kita untuk sementara; tunggu, lalu jalankan lagi.',
  'portal-maintenance': 'Portal sedang dipelihara; jalankan lagi nanti.',
  'portal-language': 'Portal tampil dalam bahasa lain; ganti ke Bahasa Indonesia, lalu jalankan lagi.',
}

function describe(end: WatchEnd, looks: readonly Look[]): string {
  const lines = looks.flatMap(({ recorded }) =>
    recorded.map(({ number, nomor, status }) => `  ${number}  ${nomor}  ${status}`),
  )
  const open = looks.at(-1)
  const toLink = (open?.unlinked ?? []).map(({ nomor, jenis }) => `  ${nomor}  ${jenis}`)
  const refused = (open?.refused ?? []).map(({ number, nomor, why }) => `  ${number}  ${nomor}  ${why}`)
  const twice = (open?.ambiguous ?? []).map((nomor) => `  ${nomor}`)
  return [
    `${lines.length} status berubah dicatat.`,
    ...lines,
    ...(refused.length > 0 ? ['Berubah, tetapi tidak dapat dicatat:', ...refused] : []),
    ...(toLink.length > 0
      ? ['Belum ditautkan; tautkan di kartu pada halaman Monitoring Usulan:', ...toLink]
      : []),
    ...(twice.length > 0 ? ['Tampil dengan keadaan berbeda; lihat sendiri di portal:', ...twice] : []),
    ends[end],
  ].join('\n')
}
