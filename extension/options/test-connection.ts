import { browser } from 'wxt/browser'
import { PROTOCOL_VERSION } from '#shared/protocol-version.ts'
import { probeBridge } from '../bridge-client/probe-bridge.ts'
import { officePolicy } from '../settings/office-policy.ts'
import { outboxReader } from '../settings/outbox-item.ts'
import { DEFAULT_ADDRESS, pairingItem, serverSeenItem } from '../settings/pairing.ts'
import { browserName } from './browser-name.ts'
import type { ConnectionFindings } from './connection-findings.ts'
import { fixedKeys } from './fixed-keys.ts'

/** The only hosts that the extension may send to. */
export const BRIDGE_ORIGINS = { origins: ['http://127.0.0.1/*'] }

/** Asks browser and server all that "Uji koneksi" reports; sends nothing but that question. */
export async function testConnection(): Promise<ConnectionFindings> {
  const [pairing, policy, outbox] = await Promise.all([
    pairingItem.read(),
    officePolicy(),
    outboxReader.read(),
  ])
  const address = pairing?.address ?? policy.bridgeAddress ?? DEFAULT_ADDRESS
  const probe = await probeBridge({ address, token: pairing?.token }, () => Date.now())
  const isOurs = probe.protocol !== undefined
  if (isOurs) await serverSeenItem.write(true)
  return {
    at: new Date().toISOString(),
    address,
    probe,
    isPaired: pairing !== undefined,
    wasSeen: isOurs || (await serverSeenItem.read()) === true,
    isAllowed: await browser.permissions.contains(BRIDGE_ORIGINS),
    loopback: await loopbackState(),
    extensionVersion: browser.runtime.getManifest().version,
    protocol: PROTOCOL_VERSION,
    browser: await browserName(navigator),
    managed: fixedKeys(policy),
    wrong: policy.wrong,
    waiting: outbox?.waiting.length ?? 0,
  }
}

/** Browsers that know no such permission reject the question: then nothing is known of it. */
async function loopbackState(): Promise<ConnectionFindings['loopback']> {
  const names = ['loopback-network', 'local-network-access'] as unknown as PermissionName[]
  for (const name of names) {
    const status = await navigator.permissions.query({ name }).catch(() => undefined)
    if (status) return status.state
  }
  return 'unknown'
}
