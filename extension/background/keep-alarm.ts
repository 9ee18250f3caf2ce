import { browser } from 'wxt/browser'

/** The one alarm of the extension: it wakes the service worker to send what waits and to tell what is due. */
export const WAKE_ALARM = 'wake'

/** Chrome takes no less from a packed extension than half a minute; asked for as a whole one it is kept reliably. */
const PERIOD_MS = 60_000

/**
 * Has the worker woken at a moment, in epoch milliseconds, or within a minute after it; undefined = never. Chrome may
 * have ended the worker or lost the alarm since: what counts is what it says now.
 */
export async function keepAlarm(at: number | undefined): Promise<void> {
  if (at === undefined) {
    await browser.alarms.clear(WAKE_ALARM)
    return
  }
  const set = await browser.alarms.get(WAKE_ALARM)
  // Setting it anew would begin its minute anew: one that comes at the right time is left alone.
  if (set && set.scheduledTime <= at && at - set.scheduledTime <= PERIOD_MS) return
  // Again after each minute, should the worker die before it has set the next one.
  await browser.alarms.create(WAKE_ALARM, { when: at, periodInMinutes: 1 })
}
