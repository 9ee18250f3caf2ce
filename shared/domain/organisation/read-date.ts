/** `yyyy-mm-dd` or `dd-mm-yyyy` as ISO; undefined for anything else. `03/04/2026` names no month for sure. */
export function readDate(text: string): string | undefined {
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? []
  const iso = day === undefined ? text : `${year}-${month}-${day}`
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined
  const at = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso) ? iso : undefined
}
