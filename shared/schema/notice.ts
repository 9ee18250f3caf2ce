import * as z from 'zod/mini'

/** One thing that a person is told of on the screen. It names no person: whoever passes the screen may read it. */
export const Notice = z.strictObject({
  /** The same for the same thing as long as it waits, so that nobody is told twice. */
  key: z.string(),
  /** `deadline` is told before it is due and once it is over; `night` is an upload that came to an end. */
  kind: z.enum(['deadline', 'disposisi', 'otp', 'night']),
  about: z.enum(['case', 'letter', 'pengaduan', 'upload']),
  id: z.string(),
  /** Its number, and what is to be done, or what became of it, where that is known. */
  number: z.string(),
  kegiatan: z.optional(z.string()),
  /** Of a `deadline`. */
  dueAt: z.optional(z.iso.datetime()),
})
export type Notice = z.infer<typeof Notice>
