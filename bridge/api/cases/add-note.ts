import { addNote } from '#bridge/use-cases/add-note.ts'
import { AddNote } from '#shared/schema/case-move-command.ts'
import { procedureFor } from '../trpc.ts'
import { caseRoles } from './case-roles.ts'
import { RecordedCase } from './recorded-case.ts'

export const addNoteProcedure = procedureFor(caseRoles)
  .input(AddNote)
  .output(RecordedCase)
  .mutation(({ ctx, input }) => addNote(ctx.ports, ctx.actor, input))
