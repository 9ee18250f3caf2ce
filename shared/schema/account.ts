import * as z from 'zod/mini'
import { Capacity } from './capacity.ts'

export const Role = z.enum([
  'petugas',
  'tu',
  'supervisor',
  'pengelola-pengaduan',
  'ops',
  'pengesah-sop',
  'admin',
])
export type Role = z.infer<typeof Role>

/** Someone of the office. `fulfils` names the pelaksana this person is, as `SOP_ID/PELAKSANA_ID`. */
export const Account = z.strictObject({
  id: z.string(),
  /** Subject record holding name and NIP. */
  subjectId: z.string(),
  jabatan: z.string(),
  roles: z.array(Role),
  fulfils: z.array(z.string()),
  disabledAt: z.optional(z.iso.datetime()),
  /** By which the person signs in on the phone page: the subject record that holds its hash. Absent = he cannot. */
  password: z.optional(z.strictObject({ secretId: z.string(), setAt: z.iso.datetime() })),
})
export type Account = z.infer<typeof Account>

/** By which way into the office something is done, if not by its API. */
export const Door = z.literal('phone')
export type Door = z.infer<typeof Door>

/** A paired browser or program, or one that signed in on the phone page. Only the hash of its token is kept. */
export const Device = z.strictObject({
  id: z.string(),
  accountId: z.string(),
  label: z.string(),
  /** Its token opens the phone page and nothing else; absent = the API and nothing else. */
  door: z.optional(Door),
  /** SHA-256 of the bearer token, hex. */
  tokenHash: z.string(),
  pairedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.optional(z.iso.datetime()),
})
export type Device = z.infer<typeof Device>

export const AddAccount = z.strictObject({
  commandId: z.uuid(),
  accountId: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,39}$/)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  nip: z.optional(z.string().check(z.regex(/^\d{18}$/))),
  jabatan: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  roles: z.array(Role).check(z.minLength(1)),
  fulfils: z.array(z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/))),
})
export type AddAccount = z.infer<typeof AddAccount>

export const SetPassword = z.strictObject({
  commandId: z.uuid(),
  accountId: z.string().check(z.maxLength(80)),
  /** Its least length is the domain's to say. */
  password: z.string().check(z.maxLength(256)),
})
export type SetPassword = z.infer<typeof SetPassword>

/** A post that somebody fills now, in whatever right. */
export const FilledPost = z.strictObject({
  postId: z.string(),
  unitId: z.string(),
  capacity: Capacity,
  /** As it is printed over a name: "Plh. Kepala Bidang Mutasi". */
  jabatan: z.string(),
  fulfils: z.array(z.string()),
  /** Only for work of these SOPs. */
  sopIds: z.optional(z.array(z.string())),
})
export type FilledPost = z.infer<typeof FilledPost>

/** Who gives a command, as the domain needs to know; made by `actorOf`. */
export interface Actor {
  readonly id: string
  readonly roles: readonly Role[]
  /** `SOP_ID/PELAKSANA_ID` of all that he is now: by his account, and by the posts he fills. */
  readonly fulfils: readonly string[]
  /** Of his account; what is printed where he fills no post. */
  readonly jabatan?: string | undefined
  /** Posts he fills now, his own first. Absent in an office without a structure. */
  readonly posts?: readonly FilledPost[] | undefined
  /** Pelaksana that he is by his account, whatever post he fills. Absent in an office without a structure. */
  readonly ownFulfils?: readonly string[] | undefined
  /**
   * Keys of the audiences he belongs to: units, and himself. Absent = nothing is kept from him by unit: the office
   * has no structure, or he is TU of the whole agency.
   */
  readonly sight?: readonly string[] | undefined
  /** By which he came in; written into what he does. */
  readonly door?: Door | undefined
}
