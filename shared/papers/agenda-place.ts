/** Where a number stands in its register. */
export interface AgendaPlace {
  readonly number: number
  readonly suffix: string
  readonly year: number
}

/** `0123a/2026` is sisipan `a` behind 123 of 2026. */
export function agendaPlace(text: string): AgendaPlace | undefined {
  const [, number, suffix = '', year] = /^(?:[A-Z]+-)?(\d{1,6})([a-z]{0,2})\/(\d{4})$/.exec(text) ?? []
  if (number === undefined || year === undefined) return undefined
  return { number: Number(number), suffix, year: Number(year) }
}
