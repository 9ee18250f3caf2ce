import { browser } from 'wxt/browser'

/** The one alarm of the extension: it wakes the service worker to send what waits. */
export const OUTBOX_ALARM = 'outbox'

/**
 * Has the alarm go off while something waits to be sent, and at no other time. Chrome may have ended the worker or
 * lost the alarm since: what counts is what it says now.
 */
export async function keepAlarm(isWaiting: boolean): Promise<void> {
  if (!isWaiting) await browser.alarms.clear(OUTBOX_ALARM)
  // Creating an alarm anew would start its minute anew.
  else if (!(await browser.alarms.get(OUTBOX_ALARM))) {
    // Chrome takes no less from a packed extension; asked for as a whole minute it is kept reliably.
    await browser.alarms.create(OUTBOX_ALARM, { periodInMinutes: 1 })
  }
}
