import { browser } from 'wxt/browser'
import type { Notice } from '#shared/schema/notice.ts'
import { openPanel } from '../messaging/open-panel.ts'
import { type Wanted, wantedItem } from '../settings/wanted-item.ts'

/**
 * Opens the panel of a window and has it show something. To be called before anything is awaited: browsers open the
 * panel only in the gesture itself. Where there is no such gesture or window, the panel opens in a window of its own.
 */
export async function showInPanel(wanted: Promise<Wanted>, windowId: number | undefined): Promise<void> {
  const opening = windowId === undefined ? undefined : openPanel(windowId)
  const isOpen = opening?.then(
    () => true,
    () => false,
  )
  await wantedItem.write(await wanted)
  if (await isOpen) return
  await browser.windows.create({ url: '/sidepanel.html', type: 'popup', width: 420, height: 860 })
}

/** Where in the panel one sees what a notice is about. */
export function placeOf(notice: Pick<Notice, 'about' | 'id'> | undefined): string {
  if (!notice) return '#inbox'
  const { about, id } = notice
  if (about === 'case') return `#inbox?berkas=${id}`
  if (about === 'letter') return `#letters?surat=${id}`
  return about === 'pengaduan' ? '#pengaduan' : '#uploads'
}
