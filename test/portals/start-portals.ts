import { createServer, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createCertificate } from './certificate.ts'
import { chromiumArgs } from './chromium-args.ts'
import { createControlApp } from './control-app.ts'
import { type HeldProgress, heldProgress } from './held-progress.ts'
import { type HeldRecord, heldRecords } from './held-records.ts'
import { hosts } from './hosts.ts'
import { changeKinerja, type KinerjaChange } from './kinerja/kinerja-world.ts'
import { createPortalHandler } from './portal-handler.ts'
import type { StampedLogEntry } from './request-log.ts'
import { changeUsulan, type UsulanChange } from './siasn/change-usulan.ts'
import { changeNilai, type NilaiChange } from './siasn/nilai-asn.ts'
import type { NilaiIsian } from './siasn/nilai-isian.ts'
import type { UploadSlots } from './siasn/upload-slots.ts'
import { type PracticeCookie, signedInCookies } from './signed-in-cookies.ts'
import { type PracticeAccount, practiceAccounts } from './sso/accounts.ts'
import type { Traps } from './traps.ts'
import { createWorld, endAllSessions, resetWorld, type WorldOptions } from './world.ts'

export interface PracticePortals {
  httpsPort: number
  controlUrl: string
  /** For a Chromium that shall find the portals under their real names. */
  chromiumArgs: string[]
  hosts: typeof hosts
  account: PracticeAccount
  /** The code which the SSO takes next; every call after a used code is a fresh one, without waiting. */
  otpNow(account?: PracticeAccount): string
  /** The code of an authenticator whose clock is wrong by so many milliseconds. */
  otpAt(differenceMs: number): string
  /** Cookies of somebody who has signed in everywhere, for tests that are about something else. */
  signedInCookies(account?: PracticeAccount): PracticeCookie[]
  records(filter?: { nip?: string; nomor?: string }): Promise<HeldRecord[]>
  log(): Promise<StampedLogEntry[]>
  /** Replaces all traps: exactly these are on afterwards. */
  setTraps(traps: Traps): void
  setSlots(slots: Partial<UploadSlots>): void
  progress(nip?: string): Promise<HeldProgress[]>
  changeKinerja(change: KinerjaChange): void
  changeNilai(change: NilaiChange): void
  isian(): readonly NilaiIsian[]
  changeUsulan(change: UsulanChange): void
  expireSession(): void
  flushVisibility(): void
  reset(): void
  close(): Promise<void>
}

export interface StartOptions extends WorldOptions {
  /** 0 or absent: any free port. */
  httpsPort?: number
  controlPort?: number
}

/** Starts all practice portals on loopback, with nothing in them but the fictional seed. */
export async function startPortals(options: StartOptions = {}): Promise<PracticePortals> {
  const world = createWorld(options)
  const [account] = practiceAccounts
  const portals = createHttpsServer(await createCertificate(), createPortalHandler(world))
  let controlHost = ''
  const control = createServer(createControlApp(world, () => controlHost))
  const httpsPort = await listen(portals, options.httpsPort)
  controlHost = `127.0.0.1:${await listen(control, options.controlPort)}`

  return {
    httpsPort,
    controlUrl: `http://${controlHost}`,
    chromiumArgs: chromiumArgs(httpsPort),
    hosts,
    account,
    otpNow: (of = account) => world.otp.codeNow(of),
    otpAt: (differenceMs) => world.otp.codeAt(account, differenceMs),
    signedInCookies: (of = account) => signedInCookies(world, of),
    records: async (filter) => heldRecords(world, filter),
    log: async () => world.log.all(),
    setTraps: (traps) => {
      world.traps = structuredClone(traps)
    },
    setSlots: (slots) => {
      world.slots = { ...world.slots, ...slots }
    },
    progress: async (nip) => heldProgress(world, nip),
    changeKinerja: (change) => changeKinerja(world.kinerja, change),
    changeNilai: (change) => changeNilai(world.nilai, change),
    isian: () => [...world.isian],
    changeUsulan: (change) => changeUsulan(world.usulan, change),
    expireSession: () => endAllSessions(world, 'control'),
    flushVisibility: () => world.riwayat.flushVisibility(),
    reset: () => resetWorld(world),
    close: async () => {
      await Promise.all([closeServer(portals), closeServer(control)])
    },
  }
}

function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

/** Hung submits and idle keep-alive connections end with it. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}
