/** An instant as part of a file name that Windows takes too, e.g. `2026-11-23T03-00-00.000Z`. */
export function fileTime(at: Date): string {
  return at.toISOString().replaceAll(':', '-')
}
