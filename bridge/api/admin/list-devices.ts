import * as z from 'zod/mini'
import { listDevices } from '#bridge/use-cases/list-devices.ts'
import { Device } from '#shared/schema/account.ts'
import { procedureFor } from '../trpc.ts'

export const listDevicesProcedure = procedureFor(['admin'])
  .output(z.array(z.omit(Device, { tokenHash: true })))
  .query(({ ctx }) => listDevices(ctx.ports.store))
