import { FICTIONAL_NIP } from '../factories.ts'

/** Values that fit a field at this moment, by its place (`caseId`, `on.id`); empty where nothing is known of it. */
export type ValuesFor = (place: string) => readonly unknown[]

/** What zod keeps of a schema, as far as an input can be made from it. */
interface Definition {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, Schema>>
  readonly innerType?: Schema
  readonly element?: Schema
  readonly valueType?: Schema
  readonly keyType?: Schema
  readonly in?: Schema
  readonly options?: readonly Schema[]
  readonly entries?: Readonly<Record<string, unknown>>
  readonly values?: readonly unknown[]
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
}
interface Check {
  readonly check: string
  readonly pattern?: RegExp
}
export interface Schema {
  readonly _zod: { readonly def: Definition }
}

/** Words that pass the patterns which inputs are checked by; who needs another adds one. */
const words = [
  'Perlu diperiksa',
  'loket',
  'tindak-lanjut',
  FICTIONAL_NIP,
  'a'.repeat(64),
  '800/1/BKPSDM/2026',
  '08:00',
  'loket/petugas',
  'laporan.pdf',
]

/**
 * Makes inputs for any procedure out of its own schema, so that a new procedure is walked from the day it exists. A
 * field gets a value known by its name where there is one, so that commands speak of things that are there.
 */
export class RandomInput {
  readonly #random: () => number
  readonly #valuesFor: ValuesFor
  readonly #now: () => Date
  #made = 0

  constructor({ random, valuesFor, now }: { random: () => number; valuesFor: ValuesFor; now: () => Date }) {
    this.#random = random
    this.#valuesFor = valuesFor
    this.#now = now
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  oneOf<Item>(items: readonly Item[]): Item | undefined {
    return items[this.below(items.length)]
  }

  uuid(): string {
    this.#made += 1
    return `00000000-0000-4000-9000-${String(this.#made).padStart(12, '0')}`
  }

  of(schema: Schema, name = ''): unknown {
    const { def } = schema._zod
    switch (def.type) {
      case 'optional':
      case 'nullable':
        return this.below(3) === 0 && def.innerType ? this.of(def.innerType, name) : undefined
      case 'default':
      case 'prefault':
        return def.innerType && this.of(def.innerType, name)
      case 'pipe':
        return def.in && this.of(def.in, name)
      case 'union':
        return this.#ofOption(def, name)
      case 'object':
        return this.#ofFields(def, name)
      case 'array':
        return Array.from({ length: 1 + this.below(3) }, () => def.element && this.of(def.element, name))
      case 'record':
        return this.#ofRecord(def, name)
      default:
        return this.#simple(def, name)
    }
  }

  #ofFields({ shape = {} }: Definition, name: string): unknown {
    const within = name === '' ? '' : `${name}.`
    const fields = Object.entries(shape).map(
      ([field, schema]) => [field, this.of(schema, within + field)] as const,
    )
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
  }

  #ofOption({ options = [] }: Definition, name: string): unknown {
    const option = this.oneOf(options)
    return option && this.of(option, name)
  }

  #ofRecord({ keyType, valueType }: Definition, name: string): unknown {
    if (!keyType || !valueType) return {}
    const keys = Array.from({ length: 1 + this.below(2) }, () => this.of(keyType, `${name}Key`))
    return Object.fromEntries(keys.map((key) => [String(key), this.of(valueType, name)]))
  }

  /** Some days before or after now. */
  #instant(format: 'date' | 'datetime'): string {
    const at = new Date(this.#now().getTime() + (this.below(12) - 5) * 86_400_000).toISOString()
    return format === 'date' ? at.slice(0, 10) : at
  }

  #simple({ type, format, entries, values, checks = [] }: Definition, name: string): unknown {
    const isOfType = (value: unknown) =>
      value === undefined || typeof value === (type === 'number' ? 'number' : 'string')
    const known = this.#valuesFor(name).filter(isOfType)
    if (known.length > 0 && this.below(20) > 0) return this.oneOf(known)
    if (type === 'enum') return this.oneOf(Object.values(entries ?? {}))
    if (type === 'literal') return this.oneOf(values ?? [])
    if (type === 'boolean') return this.below(2) === 0
    if (type === 'number' || type === 'int') return this.below(40)
    if (type !== 'string') return undefined
    if (format === 'uuid') return this.uuid()
    if (format === 'date' || format === 'datetime') return this.#instant(format)
    const patterns = checks.flatMap(({ _zod: { def } }) => def.pattern ?? [])
    const fitting = words.filter((word) => patterns.every((pattern) => pattern.test(word)))
    return this.oneOf(fitting) ?? `${name}-${this.below(10)}`
  }
}
