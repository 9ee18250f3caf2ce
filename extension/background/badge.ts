import { browser } from 'wxt/browser'
import type { OutboxContent } from '../settings/outbox-item.ts'

const TEAL = '#0b5d5a'
const RED = '#9c231b'

/** Shows on the toolbar how much waits on this computer, or that something was refused. */
export function showBadge(content: OutboxContent | undefined): void {
  const waiting = content?.waiting.length ?? 0
  const refused = content?.refused.length ?? 0
  void browser.action.setBadgeBackgroundColor({ color: refused > 0 ? RED : TEAL })
  void browser.action.setBadgeText({ text: refused > 0 ? '!' : waiting > 0 ? String(waiting) : '' })
}
