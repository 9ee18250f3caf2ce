import * as z from 'zod/mini'
import { listAnchors } from '#bridge/use-cases/portals/list-anchors.ts'
import { anchorMenders } from '#shared/domain/anchor/anchor-menders.ts'
import { AnchorCard } from '#shared/schema/anchor-card.ts'
import { procedureFor } from '../trpc.ts'

export const listAnchorsProcedure = procedureFor(anchorMenders)
  .output(z.array(AnchorCard))
  .query(({ ctx }) => listAnchors(ctx.ports))
