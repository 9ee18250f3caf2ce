import * as z from 'zod/mini'

/** A row that is to be looked at before its run goes, as the workbook gave it. */
export const SampledRow = z.strictObject({
  id: z.string(),
  line: z.int(),
  /** `berkas` names its PDF, `berkasHash` is the SHA-256 of what was checked. */
  data: z.record(z.string(), z.string()),
  /** What the flow calls the columns, by key; absent in runs from before it was kept. */
  titles: z.optional(z.record(z.string(), z.string())),
})
export type SampledRow = z.infer<typeof SampledRow>
