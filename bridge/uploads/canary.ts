import { formDrift, missingField } from '#shared/domain/form-drift.ts'
import type { FormShape } from '#shared/schema/form-shape.ts'

/** Where the forms of the last good runs are remembered. */
export interface FormMemory {
  lastGood(form: string): Promise<FormShape | undefined>
  keep(form: string, shape: FormShape): Promise<void>
}

/** What a flow knows of the forms it fills. */
export interface Canary {
  formOf(data: Readonly<Record<string, string>>): {
    readonly kind: string
    readonly fields: readonly string[]
  }
  readonly memory: FormMemory
  /** A person has looked at the changed form and finds it good, as long as it has every field that is filled. */
  readonly acceptsChange: boolean
}

/** What is wrong with a form as it is shown now: the field, in words; undefined and remembered where it is good. */
export async function judgeForm(
  { memory, acceptsChange }: Canary,
  form: { readonly kind: string; readonly fields: readonly string[] },
  shown: FormShape,
): Promise<string | undefined> {
  const missing = missingField(form.fields, shown)
  const known = await memory.lastGood(form.kind)
  const drift = known && formDrift(known, shown)
  if (missing !== undefined) return drift ?? missing
  if (drift !== undefined && !acceptsChange) return drift
  if (!known || drift !== undefined) await memory.keep(form.kind, shown)
  return undefined
}
