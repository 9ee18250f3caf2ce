import { recordPengaduan } from '#bridge/use-cases/record-pengaduan.ts'
import { RecordPengaduan } from '#shared/schema/pengaduan.ts'
import { procedureFor } from '../trpc.ts'
import { RecordedPengaduan } from './recorded-pengaduan.ts'

export const recordPengaduanProcedure = procedureFor(['petugas', 'tu', 'pengelola-pengaduan'])
  .input(RecordPengaduan)
  .output(RecordedPengaduan)
  .mutation(({ ctx, input }) => recordPengaduan(ctx.ports, ctx.actor, input))
