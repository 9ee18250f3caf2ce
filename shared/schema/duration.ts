import * as z from 'zod/mini'

/** Units as SOP documents write them. Each stands for itself: 1 hari is never 24 jam, 1 minggu never 7 hari kalender. */
export const DurationUnit = z.enum(['menit', 'jam', 'hari', 'minggu', 'hari kalender', 'bulan'])
export type DurationUnit = z.infer<typeof DurationUnit>

/** A length of time in one unit, e.g. `{ value: 4, unit: 'jam' }`. */
export const Duration = z.strictObject({ value: z.number().check(z.positive()), unit: DurationUnit })
export type Duration = z.infer<typeof Duration>
