import { BrowserGone, PortalStops, SignInNeeded, UploadFailure } from '#bridge/ports/upload-failures.ts'
import type { PortalAnswer } from '#bridge/ports/upload-portal.ts'

/** What a portal says to a click, where what fails after it is no failure but an unclear answer. */
export async function clickAnswer(click: () => Promise<PortalAnswer>): Promise<PortalAnswer> {
  try {
    return await click()
  } catch (error) {
    const ends = [SignInNeeded, PortalStops, BrowserGone]
    if (ends.some((End) => error instanceof End)) throw error
    if (error instanceof UploadFailure) return { kind: 'unclear', text: error.detail ?? error.why }
    throw error
  }
}
