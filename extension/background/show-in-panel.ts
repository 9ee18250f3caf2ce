import type { Notice } from '#shared/schema/notice.ts'
import { openPanel } from '../messaging/open-panel.ts'
import { type Wanted, wantedItem } from '../settings/wanted-item.ts'

/**
 * Opens the panel of a window and has it show something. To be called before anything is awaited: browsers open the
 * panel only in the gesture itself. A panel that is open already learns of it too.
 */
export async function showInPanel(wanted: Promise<Wanted>, windowId: number | undefined): Promise<void> {
  const opening = openPanel(windowId)
  await wantedItem.write(await wanted)
  await opening
}

/** Where in the panel one sees what a notice is about. */
export function placeOf(notice: Pick<Notice, 'about' | 'id'> | undefined): string {
  if (!notice) return '#inbox'
  const { about, id } = notice
  if (about === 'case') return `#inbox?berkas=${id}`
  if (about === 'letter') return `#letters?surat=${id}`
  return about === 'pengaduan' ? '#pengaduan' : '#uploads'
}
