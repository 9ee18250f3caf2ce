import { answerPengaduan } from '#bridge/use-cases/answer-pengaduan.ts'
import { AnswerPengaduan } from '#shared/schema/pengaduan.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedPengaduan } from './recorded-pengaduan.ts'

export const answerPengaduanProcedure = procedureFor(['pengelola-pengaduan'])
  .input(AnswerPengaduan)
  .output(RecordedPengaduan)
  .mutation(({ ctx, input }) => answerPengaduan(ctx.ports, ctx.actor, input))
