import * as z from 'zod/mini'
import { migrateCases } from '#bridge/use-cases/rules/migrate-cases.ts'
import { MigrateCases, MigrationResult } from '#shared/schema/rule-command.ts'
import { procedureFor } from '../trpc.ts'

export const migrateCasesProcedure = procedureFor(['supervisor'])
  .input(MigrateCases)
  .output(z.array(MigrationResult))
  .mutation(({ ctx, input }) => migrateCases(ctx.ports, ctx.actor, input))
