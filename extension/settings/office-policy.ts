import { browser } from 'wxt/browser'
import { type OfficePolicy, readPolicy } from './managed-policy.ts'

/** What the office has fixed, as the browser gives it now; nothing where the browser knows no such policies. */
export async function officePolicy(): Promise<OfficePolicy> {
  // Firefox rejects where no policy names the extension: then nothing is fixed.
  const raw: Record<string, unknown> = await browser.storage.managed.get(null).catch(() => ({}))
  return readPolicy(raw)
}
