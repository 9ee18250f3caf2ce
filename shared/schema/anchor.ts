import * as z from 'zod/mini'

/** Names an anchor of a page; packs, pages and their parts are named in the same way. */
export const AnchorId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/), z.maxLength(80))
const Text = z.string().check(z.minLength(1), z.maxLength(300))

/** ARIA roles an anchor may have: those of controls and regions that a step can point at. */
export const AnchorRole = z.enum([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'tab',
  'heading',
  'table',
  'region',
  'dialog',
  'row',
  'cell',
])
export type AnchorRole = z.infer<typeof AnchorRole>

/** One control, named as assistive technology names it. Not exactly one match = not found, never a guess. */
export const Anchor = z.strictObject({
  role: AnchorRole,
  name: Text,
  /** Accessible name of the region, dialog or table it lies in. */
  section: z.optional(Text),
  /** Counted from 1. */
  nth: z.optional(z.int().check(z.minimum(1))),
  /** How many there are of which this is the `nth`; another number of them is not found. */
  of: z.optional(z.int().check(z.minimum(2))),
  /** A tab that is the chosen one, or is not. */
  selected: z.optional(z.boolean()),
})
export type Anchor = z.infer<typeof Anchor>
