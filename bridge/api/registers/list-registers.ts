import * as z from 'zod/mini'
import { listRegisters } from '#bridge/use-cases/register/read-register.ts'
import { RegisterCard } from '#shared/schema/register.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const listRegistersProcedure = procedureFor(caseRoles)
  .output(z.array(RegisterCard))
  .query(({ ctx }) => listRegisters(ctx.ports))
