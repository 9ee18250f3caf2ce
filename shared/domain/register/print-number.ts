const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

interface NumberParts {
  readonly number: number
  readonly suffix?: string | undefined
  /** `2026-11-23`: gives year and month. */
  readonly date: string
  readonly classification?: string | undefined
  /** The code of the office. */
  readonly code?: string | undefined
}

type Printed = { readonly ok: true; readonly printed: string } | { readonly ok: false; readonly part: string }

/** A number as it is printed, by a format that `RegisterBook` has checked; names the part that is missing. */
export function printNumber(
  format: string,
  { number, suffix = '', date, classification, code }: NumberParts,
): Printed {
  const parts: Record<string, string | undefined> = {
    tahun: date.slice(0, 4),
    'bulan-romawi': ROMAN[Number(date.slice(5, 7)) - 1],
    klasifikasi: classification,
    kode: code,
  }
  const missing = Object.keys(parts).find((part) => parts[part] === undefined && format.includes(`{${part}}`))
  if (missing) return { ok: false, part: missing }
  const printed = format
    .replaceAll(/\{nomor(?::(\d))?\}/g, (_, width?: string) => {
      return String(number).padStart(Number(width ?? 1), '0') + suffix
    })
    .replaceAll(/\{([a-z-]+)\}/g, (whole, part: string) => parts[part] ?? whole)
  return { ok: true, printed }
}
