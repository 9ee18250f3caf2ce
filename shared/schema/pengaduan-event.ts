import * as z from 'zod/mini'
import { eventBase } from './event-base.ts'
import { Pengaduan } from './pengaduan.ts'

/** What can happen to a pengaduan. */
export const pengaduanEvents = [
  z.strictObject({
    type: z.literal('pengaduan.received'),
    ...eventBase,
    pengaduan: z.omit(Pengaduan, { status: true, answer: true, revision: true }),
  }),
  z.strictObject({
    type: z.literal('pengaduan.answered'),
    ...eventBase,
    pengaduanId: z.string(),
    textId: z.string(),
  }),
] as const
