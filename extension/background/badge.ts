import { browser } from 'wxt/browser'
import type { OutboxContent } from '../settings/outbox-item.ts'

const TEAL = '#0b5d5a'
const RED = '#9c231b'

/** Shows on the toolbar that something was refused, how much is overdue, or how much waits on this computer. */
export function showBadge(content: OutboxContent, overdue: number): void {
  const waiting = content.waiting.length
  const refused = content.refused.length
  const count = overdue > 0 ? overdue : waiting
  void browser.action.setBadgeBackgroundColor({ color: refused + overdue > 0 ? RED : TEAL })
  void browser.action.setBadgeText({ text: refused > 0 ? '!' : count > 0 ? String(count) : '' })
}
