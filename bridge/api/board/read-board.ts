import { readBoard } from '#bridge/use-cases/read-board.ts'
import { Board } from '#shared/schema/board.ts'
import { procedureFor } from '../trpc.ts'

export const readBoardProcedure = procedureFor('signed-in')
  .output(Board)
  .query(({ ctx }) => readBoard(ctx.ports, ctx.actor))
