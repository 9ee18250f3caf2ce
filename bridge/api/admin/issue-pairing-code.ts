import * as z from 'zod/mini'
import { issuePairingCode } from '#bridge/use-cases/issue-pairing-code.ts'
import { procedureFor } from '../trpc.ts'

export const issuePairingCodeProcedure = procedureFor(['admin'])
  .input(z.strictObject({ accountId: z.string().check(z.maxLength(80)) }))
  .output(z.strictObject({ code: z.string(), expiresAt: z.iso.datetime() }))
  .mutation(({ ctx, input }) => issuePairingCode(ctx.ports, ctx.codes, input.accountId))
