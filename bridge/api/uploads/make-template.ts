import * as z from 'zod/mini'
import { makeTemplate } from '#bridge/use-cases/upload-desk/make-template.ts'
import { MadePaper } from '#shared/schema/make-paper.ts'
import { procedureFor } from '../trpc.ts'

const Word = z.string().check(z.minLength(1), z.maxLength(60))

export const makeTemplateProcedure = procedureFor(['ops'])
  .input(z.strictObject({ flow: Word, jenis: z.optional(Word) }))
  .output(MadePaper)
  .query(({ ctx, input }) => makeTemplate(ctx.ports, input))
