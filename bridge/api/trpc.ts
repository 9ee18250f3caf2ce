import { initTRPC } from '@trpc/server'
import type { Ports } from '#bridge/ports/ports.ts'
import type { PairingCodes } from '#bridge/use-cases/pairing-codes.ts'
import type { SignedIn } from '#bridge/use-cases/sign-in.ts'
import { DomainError } from '#shared/errors.ts'
import type { Role } from '#shared/schema/account.ts'
import { translateError } from './translate-error.ts'

/** What every call has around it. */
export interface ApiContext {
  readonly ports: Ports
  readonly codes: PairingCodes
  readonly signedIn: SignedIn | undefined
  /** Writes an error that nobody expected to the log, and answers with the short code under which it is found. */
  readonly reportUnexpected: (error: Error) => string
}

/** Who may call: everybody, every paired device, or those who have one of these roles. */
export type Policy = 'public' | 'signed-in' | readonly Role[]

const t = initTRPC
  .context<ApiContext>()
  .meta<{ policy: Policy }>()
  .create({
    isDev: false,
    errorFormatter: ({ error, shape, ctx }) => ({
      ...shape,
      ...translateError(error, ctx?.reportUnexpected),
    }),
  })

export const createRouter = t.router

const publicProcedure = t.procedure

const guardedProcedure = t.procedure.use(({ ctx, meta, next }) => {
  const { signedIn } = ctx
  if (!signedIn) throw new DomainError('not-signed-in')
  const policy = meta?.policy ?? []
  if (policy !== 'signed-in') requireRole(policy, signedIn)
  return next({ ctx: { signedIn, actor: signedIn.actor } })
})

function requireRole(policy: Exclude<Policy, 'signed-in'>, { actor }: SignedIn): void {
  const roles = policy === 'public' ? [] : policy
  if (!roles.some((role) => actor.roles.includes(role))) {
    throw new DomainError('role-missing', { roles: roles.join(' / ') })
  }
}

/** The only way to begin a procedure, so that none exists without saying who may call it. */
export function procedureFor(policy: 'public'): typeof publicProcedure
export function procedureFor(policy: Exclude<Policy, 'public'>): typeof guardedProcedure
export function procedureFor(policy: Policy) {
  return policy === 'public' ? publicProcedure.meta({ policy }) : guardedProcedure.meta({ policy })
}
