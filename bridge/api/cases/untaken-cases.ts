import * as z from 'zod/mini'
import { untakenCases } from '#bridge/use-cases/untaken-cases.ts'
import { CaseCard } from '#shared/schema/board.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'

export const untakenCasesProcedure = procedureFor(caseRoles)
  .output(z.array(CaseCard))
  .query(({ ctx }) => untakenCases(ctx.ports, ctx.actor))
