import { judgeKelengkapan } from '#bridge/use-cases/judge-kelengkapan.ts'
import { JudgeKelengkapan } from '#shared/schema/step-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const judgeKelengkapanProcedure = procedureFor(caseRoles)
  .input(JudgeKelengkapan)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => judgeKelengkapan(ctx.ports, ctx.actor, input))
