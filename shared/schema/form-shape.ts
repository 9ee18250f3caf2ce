import * as z from 'zod/mini'

/** What a form of a portal consists of. Kept from the last good run, it tells when the portal has changed. */
export const FormShape = z.strictObject({
  /** Title of the form, e.g. `Tambah Riwayat Kursus`. */
  title: z.string(),
  /** In their order. */
  fields: z.array(
    z.strictObject({
      /** `textbox`, `combobox`, or the type of an input that is neither. */
      role: z.string(),
      name: z.string(),
      required: z.boolean(),
    }),
  ),
})
export type FormShape = z.infer<typeof FormShape>
