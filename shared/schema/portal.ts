import * as z from 'zod/mini'
import { Anchor, AnchorId as Id } from './anchor.ts'

const Text = z.string().check(z.minLength(1), z.maxLength(300))

/** How the person on the page is read: the value beside a label, or the one match in the address. */
const SubjectReader = z.strictObject({
  kind: z.enum(['nip', 'usulan']),
  label: Text,
})

/** What of a berkas may be put into a field: nothing but what the office already wrote down. */
const FilledWith = z.enum(['nip', 'name', 'nomor-berkas', 'nomor-usulan'])

/** A field of a form, by the name of its anchor. */
const Field = z.strictObject({ anchor: Id, value: FilledWith })

const shownParts = {
  subjects: z._default(z.array(SubjectReader), []),
  fields: z._default(z.array(Field), []),
}

/** A tab, a dialog or a list of results that a page shows without another address. The last one shown counts. */
const PageState = z.strictObject({
  id: Id,
  title: Text,
  landmark: Anchor,
  /** Read inside the landmark alone: a dialog is of one person where the page behind it shows many. */
  ...shownParts,
})
export type PageState = z.infer<typeof PageState>

/** A list of usulan, by the words over its columns. */
const UsulanTable = z.strictObject({
  /** Accessible name of the table. */
  name: Text,
  nomor: Text,
  jenis: Text,
  nip: Text,
  status: Text,
  /** The day the usulan was sent. */
  sentOn: z.optional(Text),
})
export type UsulanTable = z.infer<typeof UsulanTable>

/** A letter that is open, by the words beside its values. */
const LetterReader = z.strictObject({ number: Text, date: Text, receivers: Text })
export type LetterReader = z.infer<typeof LetterReader>

const Page = z.strictObject({
  id: Id,
  title: Text,
  /** Why the office has switched the guide off on this page, told there. */
  off: z.optional(Text),
  /** Path pattern; `:name` stands for one segment. */
  path: z.string().check(z.startsWith('/'), z.maxLength(200)),
  /** What must be shown before the page counts as reached. */
  landmark: Anchor,
  states: z._default(z.array(PageState), []),
  ...shownParts,
  usulan: z.optional(UsulanTable),
  letter: z.optional(LetterReader),
  anchors: z._default(z.record(Id, Anchor), {}),
})

/** A BKN application as Langkah knows it: data only, no selectors, no scripts. */
export const Portal = z.strictObject({
  id: Id,
  version: z.int(),
  title: Text,
  /** Why the office has switched the guide off on the whole portal. */
  off: z.optional(Text),
  hosts: z.array(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))).check(z.minLength(1)),
  pages: z.array(Page).check(z.minLength(1)),
  statuses: z._default(z.array(z.strictObject({ code: z.int(), label: Text, meaning: Text })), []),
  uploadSlots: z._default(
    z.array(
      z.strictObject({
        id: Id,
        title: Text,
        /** Where no figure is published, none is written: the office fills in what it has met. */
        maxKb: z.optional(z.int()),
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
