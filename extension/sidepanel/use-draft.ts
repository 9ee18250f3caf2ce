import { effect } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { DraftField } from './draft-field.ts'
import { usePanel } from './panel-context.ts'

/**
 * Fills the fields of a form with what was typed or chosen in it before and not sent, and keeps what is now. The key
 * names the form and what it is about, and the fields stay the same as long as it does; without a key nothing is kept.
 * Answers how to forget it.
 */
export function useDraft(key: string | undefined, fields: Readonly<Record<string, DraftField>>): () => void {
  const { model } = usePanel()
  const { drafts } = model
  // Before the first drawing: nobody sees an empty form fill itself.
  const began = useMemo(() => {
    const before = key === undefined ? undefined : drafts.of(key)
    const untouched = Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))
    for (const [name, field] of Object.entries(fields)) field.value = before?.[name] ?? field.value
    return untouched
  }, [key, drafts])
  useEffect(() => {
    if (key === undefined) return
    return effect(() => {
      const now = Object.entries(fields).map(([name, { value }]): [string, string] => [name, value])
      // A form that stands as it was opened says nothing that could be lost.
      const isTouched = now.some(([name, value]) => value !== began[name])
      drafts.keep(key, isTouched ? Object.fromEntries(now) : {})
    })
  }, [key, drafts, began])
  return () => {
    if (key !== undefined) drafts.forget(key)
  }
}
