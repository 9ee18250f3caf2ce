import type { OfficePolicy } from './managed-policy.ts'
import { officePolicy } from './office-policy.ts'
import type { QuietHours } from './quiet-hours.ts'
import { storedItem } from './stored-item.ts'

/** What a desktop notification may tell of. */
export const noticeKinds = ['due', 'overdue', 'disposisi', 'otp', 'night'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What a person has chosen on this computer. */
export interface Preferences {
  /** Kinds that are not told of. */
  readonly mute: readonly NoticeKind[]
  readonly quiet?: QuietHours
  /** Ids of the portal packs on whose pages the card is not shown. */
  readonly portalsOff: readonly string[]
}

export const preferencesItem = storedItem<Preferences>('local', 'preferences')

const USUAL: Preferences = { mute: [], portalsOff: [] }

/** What holds on this computer: what the office has fixed, and for the rest what the person chose. */
export interface Settings extends Preferences {
  readonly policy: OfficePolicy
}

export async function readSettings(): Promise<Settings> {
  const [policy, chosen = USUAL] = await Promise.all([officePolicy(), preferencesItem.read()])
  return settingsOf(policy, chosen)
}

export function settingsOf(policy: OfficePolicy, chosen: Preferences): Settings {
  const quiet = policy.quiet ?? chosen.quiet
  return {
    policy,
    mute: policy.notifications === undefined ? chosen.mute : policy.notifications ? [] : noticeKinds,
    ...(quiet && { quiet }),
    portalsOff: chosen.portalsOff,
  }
}

/** Whether the card is shown on the pages of a portal; the office's list comes before the person's switch. */
export function isPortalOn({ policy, portalsOff }: Settings, portalId: string): boolean {
  return policy.portals ? policy.portals.includes(portalId) : !portalsOff.includes(portalId)
}
