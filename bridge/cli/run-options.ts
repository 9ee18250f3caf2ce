import { join, resolve } from 'node:path'
import type { UploadManners } from '#shared/schema/upload-run.ts'
import type { BrowserChoice } from '../uploads/open-browser.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import { sessionSecret } from './session-secret.ts'

/** Options of everything that drives a portal's browser, as the command line gives them. */
export interface BrowserOptions {
  attach?: string
  profile?: string
  headless?: boolean
  /** The passphrase is never an argument, which others on the computer could see. */
  session?: boolean
  /** Seconds. */
  settle: string
  /** Seconds. */
  lease: string
  /** Minutes. */
  wait: string
  acceptForm?: boolean
  /** NIP. */
  operator?: string
}

export interface MannerOptions {
  tabs?: string
  rate?: string
  hours?: string
}

export async function browserChoice(
  io: CliIo,
  {
    attach,
    profile,
    headless = false,
    session,
  }: Pick<BrowserOptions, 'attach' | 'profile' | 'headless' | 'session'>,
): Promise<BrowserChoice> {
  if ([attach, profile, session].filter((given) => given !== undefined).length > 1)
    throw new CliWrongUse(
      'Pilih salah satu: --attach untuk peramban yang terbuka, --profile, atau --session.',
    )
  if (session) {
    const passphrase = await sessionSecret(io.dataDir)
    const executable = process.env.LANGKAH_CHROMIUM
    const file = join(io.dataDir, 'sesi-portal.enc')
    return { session: { file, passphrase }, headless, ...(executable && { executable }) }
  }
  const address = attach ?? (profile === undefined ? process.env.LANGKAH_ATTACH : undefined)
  if (address) return { attach: address }
  const executable = process.env.LANGKAH_CHROMIUM
  const folder = profile === undefined ? join(io.dataDir, 'profil-peramban') : resolve(profile)
  return { profile: folder, headless, ...(executable && { executable }) }
}

/** In milliseconds. */
export function readSettle(text: string): number {
  const seconds = Number(text.replace(',', '.'))
  if (!(seconds >= 0 && seconds <= 3600))
    throw new CliWrongUse(`Jeda "${text}" pada --settle bukan detik; tulis misalnya --settle 5.`)
  return seconds * 1000
}

/** In milliseconds. */
export function readWait(text: string): number {
  const minutes = Number(text)
  if (!(Number.isInteger(minutes) && minutes >= 1 && minutes <= 720))
    throw new CliWrongUse(`Waktu tunggu "${text}" pada --wait bukan 1–720 menit; tulis misalnya --wait 30.`)
  return minutes * 60_000
}

export function readLease(text: string): number {
  const seconds = Number(text)
  if (!(Number.isInteger(seconds) && seconds >= 2 && seconds <= 600))
    throw new CliWrongUse(`Masa pegang "${text}" pada --lease bukan 2–600 detik; tulis misalnya --lease 60.`)
  return seconds
}

/** What was given of a run's manners; what was not is left to the release, or to the usual. */
export function readManners({ tabs, rate, hours }: MannerOptions): Partial<UploadManners> {
  return {
    ...(tabs !== undefined && { tabs: readCount(tabs, { name: '--tabs', most: 4 }) }),
    ...(rate !== undefined && { perMinute: readCount(rate, { name: '--rate', most: 600 }) }),
    ...(hours !== undefined && { hours: readHours(hours) }),
  }
}

function readCount(text: string, { name, most }: { name: string; most: number }): number {
  const count = Number(text)
  if (!(Number.isInteger(count) && count >= 1 && count <= most))
    throw new CliWrongUse(`"${text}" pada ${name} bukan bilangan 1–${most}; perbaiki, lalu ulangi.`)
  return count
}

function readHours(text: string): 'inside' | 'outside' {
  if (text === 'kerja') return 'inside'
  if (text === 'luar') return 'outside'
  throw new CliWrongUse(`"${text}" pada --hours tidak dikenal; tulis kerja atau luar.`)
}
