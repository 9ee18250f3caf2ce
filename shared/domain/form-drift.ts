import type { FormShape } from '#shared/schema/form-shape.ts'

/**
 * The first field in which a form is not what it was at its last good run: gone, new, renamed, moved, of another kind,
 * or required where it was not. Undefined = nothing changed.
 */
export function formDrift(known: FormShape, shown: FormShape): string | undefined {
  if (known.title !== shown.title) return `${known.title} → ${shown.title}`
  const gone = known.fields.find(({ name }) => !shown.fields.some((field) => field.name === name))
  const fresh = shown.fields.find(({ name }) => !known.fields.some((field) => field.name === name))
  if (gone) return fresh ? `${gone.name} → ${fresh.name}` : `${gone.name} (hilang)`
  if (fresh) return `${fresh.name} (baru)`
  if (known.fields.length !== shown.fields.length) return `${shown.fields.length} isian`
  for (const [at, field] of known.fields.entries()) {
    const now = shown.fields[at]
    if (now?.name !== field.name) return `${field.name} (urutan)`
    if (now.role !== field.role) return `${field.name}: ${field.role} → ${now.role}`
    if (now.required !== field.required) return `${field.name} (wajib)`
  }
  return undefined
}

/** The first of the fields that a flow fills which a form does not have exactly once. */
export function missingField(needed: readonly string[], { fields }: FormShape): string | undefined {
  return needed.find((name) => fields.filter((field) => field.name === name).length !== 1)
}
