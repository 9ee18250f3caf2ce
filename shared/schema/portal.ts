import * as z from 'zod/mini'

const Id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/), z.maxLength(80))
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
  nth: z.optional(z.int()),
})
export type Anchor = z.infer<typeof Anchor>

/** How the person on the page is read: the value beside a label, or the one match in the address. */
const SubjectReader = z.strictObject({
  kind: z.enum(['nip', 'usulan']),
  label: Text,
})

const Page = z.strictObject({
  id: Id,
  title: Text,
  /** Path pattern; `:name` stands for one segment. */
  path: z.string().check(z.startsWith('/'), z.maxLength(200)),
  /** What must be shown before the page counts as reached. */
  landmark: Anchor,
  subjects: z._default(z.array(SubjectReader), []),
  anchors: z._default(z.record(Id, Anchor), {}),
})

/** A BKN application as Langkah knows it: data only, no selectors, no scripts. */
export const Portal = z.strictObject({
  id: Id,
  version: z.int(),
  title: Text,
  hosts: z.array(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))).check(z.minLength(1)),
  pages: z.array(Page).check(z.minLength(1)),
  statuses: z._default(z.array(z.strictObject({ code: z.int(), label: Text, meaning: Text })), []),
  uploadSlots: z._default(
    z.array(
      z.strictObject({
        id: Id,
        title: Text,
        maxKb: z.int(),
        minKb: z.optional(z.int()),
        note: z.optional(Text),
      }),
    ),
    [],
  ),
  source: z.optional(Text),
})
export type Portal = z.infer<typeof Portal>
export type PortalPage = Portal['pages'][number]
