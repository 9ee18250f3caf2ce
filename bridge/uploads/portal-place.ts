import type { Locator, Page } from 'playwright-core'

/** BKN's portal and SSO: where each of its applications leads to without a session. */
const SIGN_IN_HOSTS = ['asndigital.bkn.go.id', 'sso-siasn.bkn.go.id', 'iam-siasn.bkn.go.id']

/** Where an application of BKN stands, and how one sees whether somebody is signed in to it. */
export interface PortalPlace {
  readonly host: string
  /** Where a person who is signed in begins. */
  readonly start: string
  /** The language that its pages say they are in, where that can be relied on: `id`. */
  readonly language?: string
  /** Paths of its own host that belong to the sign-in. */
  readonly signInPaths: readonly string[]
  /** What only somebody who is signed in is shown. */
  landmark(page: Page): Locator
}

/** Whether a page belongs to BKN's own portal and SSO. */
export function isSignInHost(address: string): boolean {
  return SIGN_IN_HOSTS.includes(URL.parse(address)?.host ?? '')
}

/** Whether an address belongs to the sign-in. These pages are only recognised: a person fills them in, we never do. */
export function isSignInAddress({ host, signInPaths }: PortalPlace, url: URL): boolean {
  return SIGN_IN_HOSTS.includes(url.host) || (url.host === host && signInPaths.includes(url.pathname))
}
