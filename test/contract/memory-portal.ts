import type { Clock } from '#bridge/ports/clock.ts'
import {
  NeedsPerson,
  PortalStops,
  PortalUnavailable,
  RunStopped,
  SignInNeeded,
} from '#bridge/ports/upload-failures.ts'
import type { FoundRecord, PortalAnswer, PortalRow, UploadPortal } from '#bridge/ports/upload-portal.ts'
import type { PortalAccount } from '#shared/schema/upload-account.ts'
import { Checkpoints } from './checkpoints.ts'

/** What goes wrong in the portal; each is off unless named. */
export interface MemoryTraps {
  /** A stored record is shown only so long after the click. */
  lateMs?: number
  /** The first sendings of these numbers are answered with success and not stored. */
  lyingOnce?: string[]
  /** The first sendings of these numbers are stored and answered with an error. */
  failAfterCommitOnce?: string[]
  /** Refused with a reason. */
  refuse?: string[]
  /** The form does not know the option that these rows want. */
  unknownOption?: string[]
  /** The session ends after so many calls, once. */
  sessionEndsAfter?: number
  /** It has no list that can be asked. */
  isMute?: boolean
  /** From this call on it turns us away (HTTP 429). */
  refusesFrom?: number
  /** The form asks for this field instead of Nomor Sertifikat. */
  renamedField?: string
  /** This many calls, from the given one on, find the portal down. */
  downFrom?: { call: number; calls: number }
}

interface StoredRecord {
  readonly nip: string
  readonly number: string
  readonly storedAt: number
}

/** What the portal really holds; it outlives every kill of the program that files into it. */
export class MemoryPortalServer {
  readonly records: StoredRecord[] = []
  /** Whose account it shows. */
  account: PortalAccount | undefined = { name: 'Rina Wulandari', nip: '198703152010012005' }
  readonly #clock: Clock
  readonly #traps: MemoryTraps
  readonly #spent = new Set<string>()
  #calls = 0
  #isSignedIn = true

  constructor(clock: Clock, traps: MemoryTraps = {}) {
    this.#clock = clock
    this.#traps = traps
  }

  /** A look at the empty form, which the traps do not count. */
  look(): void {
    if (!this.#isSignedIn) throw new SignInNeeded()
  }

  call(): void {
    this.#calls += 1
    if (this.#calls === this.#traps.sessionEndsAfter) this.#isSignedIn = false
    if (!this.#isSignedIn) throw new SignInNeeded()
    const { downFrom, refusesFrom } = this.#traps
    if (refusesFrom !== undefined && this.#calls >= refusesFrom)
      throw new PortalStops('portal-refuses', 'HTTP 429')
    if (downFrom && this.#calls >= downFrom.call && this.#calls < downFrom.call + downFrom.calls)
      throw new PortalUnavailable('portal-unavailable', 'HTTP 502')
  }

  get isMute(): boolean {
    return this.#traps.isMute === true
  }

  now(): number {
    return this.#clock.now().getTime()
  }

  fields() {
    const name = this.#traps.renamedField ?? 'Nomor Sertifikat'
    return ['Jenis Diklat', name].map((label) => ({ role: 'textbox', name: label, required: true }))
  }

  /** The portal takes us again. */
  forgive(): void {
    delete this.#traps.refusesFrom
  }

  signIn(): void {
    this.#isSignedIn = true
  }

  signOut(): void {
    this.#isSignedIn = false
  }

  put(row: PortalRow): void {
    this.records.push({ ...keyOf(row), storedAt: this.#clock.now().getTime() })
  }

  shown(row: PortalRow): StoredRecord[] {
    const { nip, number } = keyOf(row)
    const visibleUntil = this.#clock.now().getTime() - (this.#traps.lateMs ?? 0)
    return this.records.filter(
      (record) => record.nip === nip && record.number === number && record.storedAt <= visibleUntil,
    )
  }

  knowsOption(row: PortalRow): boolean {
    return !this.#traps.unknownOption?.includes(keyOf(row).number)
  }

  submit(row: PortalRow): PortalAnswer {
    const { number } = keyOf(row)
    if (this.#traps.refuse?.includes(number)) return { kind: 'refused', text: 'BTS - Data tidak sesuai' }
    if (this.#springs('lyingOnce', number)) return { kind: 'accepted', text: 'Dokumen Sukses Tersimpan' }
    this.put(row)
    if (this.#springs('failAfterCommitOnce', number)) return { kind: 'unclear', text: 'Ada Kesalahan' }
    return { kind: 'accepted', text: 'Dokumen Sukses Tersimpan' }
  }

  #springs(trap: 'lyingOnce' | 'failAfterCommitOnce', number: string): boolean {
    const isFirst = !this.#spent.has(`${trap} ${number}`)
    this.#spent.add(`${trap} ${number}`)
    return isFirst && this.#traps[trap]?.includes(number) === true
  }
}

/** One program's view of that portal. */
export function createMemoryPortal(
  server: MemoryPortalServer,
  checkpoints: Checkpoints = new Checkpoints(),
): UploadPortal {
  const between = <T>(act: () => T): T => {
    checkpoints.pass()
    const result = act()
    checkpoints.pass()
    return result
  }
  return {
    canBeAsked: !server.isMute,
    readForm: async () =>
      between(() => {
        server.look()
        return { title: 'Tambah', fields: server.fields() }
      }),
    pictureOfForm: async (row) => new TextEncoder().encode(`form ${keyOf(row).number}`),
    findByKey: async (row) => between(() => findShown(server, row)),
    prepare: async (row) =>
      between(() => {
        server.call()
        if (!server.knowsOption(row)) throw new NeedsPerson('option-not-found', 'Jenis Diklat')
      }),
    send: async (row, notAfter) =>
      between(() => {
        if (server.now() > notAfter.getTime()) throw new RunStopped('lease-lost')
        try {
          server.call()
        } catch (error) {
          if (error instanceof PortalUnavailable) return { kind: 'unclear', text: error.why }
          throw error
        }
        return server.submit(row)
      }),
    signedInAs: async () =>
      between(() => {
        server.look()
        return server.account
      }),
    waitForSignIn: async (signal) =>
      between(() => {
        if (!signal.aborted) server.signIn()
      }),
    close: async () => {},
  }
}

function findShown(server: MemoryPortalServer, row: PortalRow): FoundRecord | undefined {
  server.call()
  const records = server.shown(row)
  if (records.length > 1) throw new NeedsPerson('doubled-in-portal')
  const [record] = records
  return (
    record && { text: `Nomor Sertifikat: ${record.number}`, picture: new TextEncoder().encode(record.number) }
  )
}

function keyOf({ data }: PortalRow) {
  return { nip: data.nip ?? '', number: data.nomor ?? '' }
}
