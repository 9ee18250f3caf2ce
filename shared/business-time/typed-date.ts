const PARTED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
/** A year of these centuries, so that none that was written year first can be read as one written day first. */
const DIGITS_ALONE = /^(\d{2})(\d{2})((?:19|20|21)\d{2})$/

/**
 * A date as this desk writes it, `23/11/2026`, as ISO; undefined while it is none. Dots, dashes and one digit for a day
 * are taken, eight digits alone, and ISO itself; two digits name no year, and neither month nor year comes first.
 */
export function typedDate(text: string): string | undefined {
  const said = text.trim()
  const [, day = '', month = '', year = ''] = PARTED.exec(said) ?? DIGITS_ALONE.exec(said) ?? []
  const iso = year === '' ? said : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined
  const at = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso) ? iso : undefined
}

/** `23/11/2026` of an ISO date; anything else stays as it was typed. */
export function spelledDate(iso: string): string {
  return typedDate(iso) === iso ? iso.split('-').reverse().join('/') : iso
}
