import { readSrikandi } from '#shared/domain/srikandi/read-srikandi.ts'
import { SrikandiPaste, SrikandiReading } from '#shared/schema/srikandi.ts'
import { caseRoles } from '../cases/case-roles.ts'
import { procedureFor } from '../trpc.ts'

export const readSrikandiProcedure = procedureFor(caseRoles)
  .input(SrikandiPaste)
  .output(SrikandiReading)
  .query(({ input }) => readSrikandi(input.text))
