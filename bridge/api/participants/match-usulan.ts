import * as z from 'zod/mini'
import { matchUsulan } from '#bridge/use-cases/participants/match-usulan.ts'
import { MatchUsulan, UsulanMatch } from '#shared/schema/usulan.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const matchUsulanProcedure = procedureFor(caseRoles)
  .input(MatchUsulan)
  .output(z.array(UsulanMatch))
  .query(({ ctx, input }) => matchUsulan(ctx.ports, ctx.actor, input))
