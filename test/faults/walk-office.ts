import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TRPCError } from '@trpc/server'
import { router } from '#bridge/api/router.ts'
import { joinParts } from '#bridge/main.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { addAccount } from '#bridge/use-cases/add-account.ts'
import { ensureFirstAccount } from '#bridge/use-cases/ensure-first-account.ts'
import { pairDevice } from '#bridge/use-cases/pair-device.ts'
import { createPairingCodes } from '#bridge/use-cases/pairing-codes.ts'
import { type SignedIn, signIn } from '#bridge/use-cases/sign-in.ts'
import { DomainError } from '#shared/errors.ts'
import type { Role } from '#shared/schema/account.ts'
import { MONDAY } from '../factories.ts'
import type { Schema } from './random-input.ts'

/** Who walks: one of each kind, and two who may do everything, so that walks get far. */
const walkers: Readonly<Record<string, readonly Role[]>> = {
  'serba-bisa': ['petugas', 'tu', 'supervisor', 'pengelola-pengaduan', 'ops', 'pengesah-sop', 'admin'],
  'serba-bisa-2': ['petugas', 'tu', 'supervisor', 'pengelola-pengaduan', 'ops', 'pengesah-sop', 'admin'],
  petugas: ['petugas'],
  tu: ['tu'],
  atasan: ['supervisor'],
  pengelola: ['pengelola-pengaduan'],
  ops: ['ops'],
}

/** What came of a command: done, an expected no, or something nobody should ever see. */
export type Outcome =
  | { readonly kind: 'done' | 'refused' }
  | { readonly kind: 'unexpected'; readonly error: unknown }

/** Everything the bridge can be asked to do, by its name, with the schema of its input. */
export interface Procedure {
  readonly path: string
  readonly input: Schema | undefined
}

/** An office with the real store, whose procedures are called as the bridge calls them, without the wire. */
export interface WalkOffice {
  readonly ports: Ports
  readonly people: readonly string[]
  readonly mutations: readonly Procedure[]
  now(): Date
  /** Time goes on by so much with each call. */
  passTime(minutes: number): void
  call(person: string, path: string, input: unknown): Promise<Outcome>
  /** Closes the store and opens it again. */
  reopen(): Promise<void>
  close(): Promise<void>
}

export async function openWalkOffice(): Promise<WalkOffice> {
  const dataDir = await mkdtemp(join(tmpdir(), 'langkah-walk-'))
  let now = MONDAY
  const clock = { now: () => now, until: async () => {} }
  let { ports } = await joinParts({ dataDir, clock })
  await ensureFirstAccount(ports)
  const fulfils = ports.catalogue
    .sops()
    .flatMap(({ id, pelaksana }) => pelaksana.map((each) => `${id}/${each.id}`))
  const tokens = new Map<string, string>()
  for (const [accountId, roles] of Object.entries(walkers)) {
    const isFree = accountId.startsWith('serba-bisa')
    await addAccount(
      ports,
      { id: 'admin', roles: ['admin'], fulfils: [] },
      {
        ...{
          commandId: crypto.randomUUID(),
          accountId,
          name: `Nama ${accountId}`,
          jabatan: `Jabatan ${accountId}`,
        },
        ...{ roles: [...roles], fulfils: isFree ? fulfils : fulfils.filter((_, at) => at % 3 === 0) },
      },
    )
  }
  /** Who has no device, or was signed out on the way, pairs one. */
  const signedInAs = async (accountId: string): Promise<SignedIn | undefined> => {
    const known = await signIn(ports.store, tokens.get(accountId) ?? '', now)
    if (known) return known
    const { token } = await pairDevice(ports, { accountId, label: 'Peramban', days: 3650 })
    tokens.set(accountId, token)
    return signIn(ports.store, token, now)
  }
  const codes = createPairingCodes()
  return {
    get ports() {
      return ports
    },
    people: Object.keys(walkers),
    now: () => now,
    mutations: mutationsOf(router),
    passTime(minutes) {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    async call(person, path, input) {
      const signedIn = await signedInAs(person)
      const seq = ports.store.lastSeq()
      const reportUnexpected = () => 'WALK'
      const caller = router.createCaller({ ports, codes, signedIn, reportUnexpected }) as unknown as Caller
      try {
        await caller[path]?.(input)
        return { kind: 'done' }
      } catch (error) {
        const isExpected =
          error instanceof TRPCError && (error.cause instanceof DomainError || error.code === 'BAD_REQUEST')
        if (ports.store.lastSeq() !== seq) return { kind: 'unexpected', error: 'refused and yet recorded' }
        return isExpected ? { kind: 'refused' } : { kind: 'unexpected', error }
      }
    },
    async reopen() {
      await ports.store.close()
      ports = (await joinParts({ dataDir, clock })).ports
    },
    async close() {
      await ports.store.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

type Caller = Readonly<Record<string, ((input: unknown) => Promise<unknown>) | undefined>>

interface Defined {
  readonly _def: { readonly type: string; readonly inputs: readonly Schema[] }
}

/** tRPC keeps procedures flat, by path; its types still show the nesting of the router. */
function mutationsOf({ _def }: { readonly _def: { readonly procedures: unknown } }): Procedure[] {
  return Object.entries(_def.procedures as Record<string, Defined>)
    .filter(([, procedure]) => procedure._def.type === 'mutation')
    .map(([path, procedure]) => ({ path, input: procedure._def.inputs[0] }))
}
