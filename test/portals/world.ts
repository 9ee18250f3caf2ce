import { type KinerjaWorld, newKinerja } from './kinerja/kinerja-world.ts'
import { RequestLog } from './request-log.ts'
import { Sessions } from './sessions.ts'
import { type NilaiAsn, nilaiAsn } from './siasn/nilai-asn.ts'
import type { NilaiIsian } from './siasn/nilai-isian.ts'
import { RiwayatStore } from './siasn/riwayat-store.ts'
import { seedRiwayat } from './siasn/seed-riwayat.ts'
import { defaultSlots, type UploadSlots } from './siasn/upload-slots.ts'
import { type UsulanRow, usulanRows } from './siasn/usulan-rows.ts'
import { PracticeOtp } from './sso/otp.ts'
import { SignIns } from './sso/sign-ins.ts'
import type { Traps } from './traps.ts'

/** Everything the practice portals hold. All of it lives in memory and begins anew with each start or reset. */
export interface World {
  readonly log: RequestLog
  readonly sessions: Sessions
  readonly signIns: SignIns
  otp: PracticeOtp
  riwayat: RiwayatStore
  usulan: UsulanRow[]
  nilai: NilaiAsn[]
  isian: NilaiIsian[]
  /** NIPs of the peremajaan pages asked for, oldest first, none twice in a row. */
  asked: string[]
  /** Requests for a list while `unstablePaging` was on. */
  listRequests: number
  kinerja: KinerjaWorld
  traps: Traps
  slots: UploadSlots
}

export interface WorldOptions {
  traps?: Traps
  slots?: Partial<UploadSlots>
  /** The day on which E-Kinerja believes to be, `yyyy-mm-dd`; absent: today in Jakarta. */
  today?: string
}

export function createWorld(options: WorldOptions = {}): World {
  return {
    log: new RequestLog(),
    sessions: new Sessions(),
    signIns: new SignIns(),
    otp: new PracticeOtp(),
    ...firstMorning(),
    kinerja: newKinerja(options.today),
    traps: structuredClone(options.traps ?? {}),
    slots: { ...defaultSlots, ...options.slots },
  }
}

function firstMorning() {
  const riwayat = new RiwayatStore(seedRiwayat())
  return {
    riwayat,
    usulan: structuredClone(usulanRows),
    nilai: structuredClone(nilaiAsn),
    isian: [],
    asked: [],
    listRequests: 0,
  }
}

/** Back to the first morning: seed records, no traps, nobody signed in. Codes already used stay used. */
export function resetWorld(world: World): void {
  world.log.clear()
  world.sessions.endAll()
  world.signIns.clear()
  Object.assign(world, firstMorning())
  world.kinerja = newKinerja(world.kinerja.today)
  world.traps = {}
  world.slots = { ...defaultSlots }
}

export function endAllSessions(world: World, why: 'trap' | 'control'): void {
  world.sessions.endAll()
  world.log.add({ kind: 'sessions-ended', why })
}
