import type { MadePaper } from '#shared/schema/make-paper.ts'

/** Long enough for a tab to have read it. */
const KEPT_MS = 60_000

/** Whether the browser shows it by itself: then it is opened in a tab, from where it is printed; else it is saved. */
export function isShownInTab(type: string): boolean {
  return /^(application\/pdf|image\/(jpeg|png))$/.test(type)
}

/** A file that the server made or kept, as it came over the wire. */
export function fileOf({ base64, mediaType }: Pick<MadePaper, 'base64' | 'mediaType'>): Blob {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return new Blob([bytes], { type: mediaType })
}

/** Hands a file to the person: as a tab of its own, or as a download under the name given. */
export function openFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  if (isShownInTab(file.type)) link.target = '_blank'
  else link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
