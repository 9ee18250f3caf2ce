import * as z from 'zod/mini'
import { readRegister } from '#bridge/use-cases/register/read-register.ts'
import { RegisterCard } from '#shared/schema/register.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const readRegisterProcedure = procedureFor(caseRoles)
  .input(z.strictObject({ series: z.string().check(z.maxLength(60)), year: z.optional(z.int()) }))
  .output(RegisterCard)
  .query(({ ctx, input }) => readRegister(ctx.ports, input))
