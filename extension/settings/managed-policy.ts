import * as z from 'zod/mini'
import { bridgeAddress } from './bridge-address.ts'
import type { Language } from './language.ts'
import { type QuietHours, quietHours } from './quiet-hours.ts'

/**
 * What an office may fix for all its computers by the browser's own policies. Kept this wide on purpose: the browser
 * drops a value that does not fit `managed-schema.json` without a word, so what can be wrong in a text is judged here,
 * where it can be told.
 */
export const ManagedPolicy = z.object({
  /** Address of the office's server, on this computer: `http://127.0.0.1:7417`. */
  bridgeAddress: z.optional(z.string()),
  /** `id` or `en`. */
  language: z.optional(z.string()),
  /** Ids of the portal packs on whose pages the card is shown; absent = all. */
  portals: z.optional(z.array(z.string())),
  /** false = no desktop notification on any computer. */
  notifications: z.optional(z.boolean()),
  /** Hours without notifications, `HH:MM` or `HH.MM` by the computer's clock; both or none. */
  quietFrom: z.optional(z.string()),
  quietUntil: z.optional(z.string()),
})
export type ManagedPolicy = z.infer<typeof ManagedPolicy>
export type PolicyKey = keyof ManagedPolicy

/** What the office has fixed, once it has been understood. */
export interface OfficePolicy {
  readonly bridgeAddress?: string
  readonly language?: Language
  readonly portals?: readonly string[]
  readonly notifications?: boolean
  readonly quiet?: QuietHours
  /** Settings whose value cannot be used: the usual value holds, and the person is told. */
  readonly wrong: readonly PolicyKey[]
}

/** Judges each setting by itself: a wrong one never takes the others with it. */
export function readPolicy(raw: Readonly<Record<string, unknown>>): OfficePolicy {
  const wrong: PolicyKey[] = []
  const read = <T>(key: PolicyKey, judge: (value: never) => T | undefined): T | undefined => {
    if (raw[key] === undefined) return undefined
    const parsed = ManagedPolicy.shape[key].safeParse(raw[key])
    // The schema of each key is the type of what `judge` takes; TypeScript cannot follow that through a variable key.
    const value = parsed.success ? judge(parsed.data as never) : undefined
    if (value === undefined) wrong.push(key)
    return value
  }
  const address = read('bridgeAddress', bridgeAddress)
  const language = read('language', (value: string) => languages.find((each) => each === value))
  const portals = read('portals', (value: readonly string[]) => value)
  const notifications = read('notifications', (value: boolean) => value)
  const quiet = read('quietFrom', (from: string) => quietHours(from, raw.quietUntil))
  if (raw.quietFrom === undefined && raw.quietUntil !== undefined) wrong.push('quietUntil')
  return {
    ...(address !== undefined && { bridgeAddress: address }),
    ...(language !== undefined && { language }),
    ...(portals !== undefined && { portals }),
    ...(notifications !== undefined && { notifications }),
    ...(quiet !== undefined && { quiet }),
    wrong,
  }
}

const languages: readonly Language[] = ['id', 'en']
