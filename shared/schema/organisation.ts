import * as z from 'zod/mini'
import type { TimeZone } from './calendar.ts'

/** Id of a unit or a post: the office's own code in small letters. */
const Code = z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,39}$/))
const Id = z.string().check(z.minLength(1), z.maxLength(80))
const ShortText = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const SopId = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/))

export const UnitKind = z.enum(['badan', 'sekretariat', 'bidang', 'subbagian', 'upt'])
export type UnitKind = z.infer<typeof UnitKind>

export const Unit = z.strictObject({
  id: Code,
  name: z.string(),
  kind: UnitKind,
  /** Absent for the agency itself, the one unit above all others. */
  parent: z.optional(Code),
})
export type Unit = z.infer<typeof Unit>

/** A place in the structure, whoever fills it. Work is routed to it, not to a person. */
export const Post = z.strictObject({
  id: Code,
  title: z.string(),
  unitId: Code,
  isHead: z.boolean(),
  /** Place among the posts of its unit. */
  order: z.int(),
  /** Eselon or functional level, as the office writes it. */
  jenjang: z.optional(z.string()),
  /** `SOP_ID/PELAKSANA_ID` of the work that comes to it. */
  fulfils: z.array(z.string()),
})
export type Post = z.infer<typeof Post>

/** Who holds a post from when to when, both days included. The name lies in the account's or the named subject record. */
export const Holding = z.strictObject({
  postId: Code,
  accountId: z.optional(z.string()),
  /** Of a holder who has no account. */
  subjectId: z.optional(z.string()),
  from: z.iso.date(),
  to: z.optional(z.iso.date()),
})
export type Holding = z.infer<typeof Holding>

/** The letter or note that an acting rests on. */
const Letter = z.strictObject({ number: ShortText, on: z.iso.date() })

const term = {
  id: Id,
  /** The post that is acted for. */
  postId: Code,
  from: z.iso.date(),
  to: z.iso.date(),
  /** Only for work of these SOPs; absent = for all that comes to the post. */
  sopIds: z.optional(z.array(SopId).check(z.minLength(1), z.maxLength(50))),
}

/**
 * That somebody acts for a post that is not his own, both days included: Plh while its holder is away, Plt while it
 * is vacant, a stand-in on leave; a.n. signs for it by mandate, u.b. by a mandate handed on through a third post.
 */
export const Acting = z.discriminatedUnion('capacity', [
  z.strictObject({ capacity: z.literal('plh'), ...term, accountId: Id, letter: Letter }),
  z.strictObject({ capacity: z.literal('plt'), ...term, accountId: Id, letter: Letter }),
  z.strictObject({ capacity: z.literal('stand-in'), ...term, accountId: Id }),
  z.strictObject({ capacity: z.literal('an'), ...term, byPostId: Code, letter: Letter }),
  z.strictObject({
    capacity: z.literal('ub'),
    ...term,
    byPostId: Code,
    /** The post that signs a.n. and hands its mandate on. */
    throughPostId: Code,
    letter: Letter,
  }),
])
export type Acting = z.infer<typeof Acting>

/** An acting as it was recorded. */
export interface KeptActing {
  readonly acting: Acting
  readonly recordedBy: string
  readonly recordedAt: string
  /** Ended before its time. */
  readonly endedAt?: string
}

/** Units, posts and holders as last imported, and who acts for whom. Made by `applyEvent` alone. */
export interface Organisation {
  readonly id: string
  readonly timeZone: TimeZone
  readonly units: readonly Unit[]
  readonly posts: readonly Post[]
  readonly holdings: readonly Holding[]
  readonly acting: readonly KeptActing[]
  readonly revision: number
}
