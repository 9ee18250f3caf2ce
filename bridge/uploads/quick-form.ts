import type { Locator } from 'playwright-core'
import { NeedsPerson } from '#bridge/ports/upload-failures.ts'
import type { FormShape } from '#shared/schema/form-shape.ts'
import { plainText } from './plain-text.ts'

/** What is to stand in a form, by the label of each field; a choice is an option by its exact text. */
export interface FormValues {
  /** Name and size of the file in a field, e.g. `a.pdf (900)`; only read back, never filled here. */
  readonly files?: Readonly<Record<string, string>>
  readonly texts: Readonly<Record<string, string>>
  readonly choices: Readonly<Record<string, string>>
}

/** One field as it stands in the form. */
interface ShownField {
  readonly role: string
  readonly name: string
  readonly required: boolean
  readonly value: string
}

/**
 * Fills all fields of a form in one step inside the page, as its own scripts see it (`input`, then `change`). It skips
 * what a person's slow hand would find out, so nothing counts until `checkForm` has read every field back. A label
 * that is not there exactly once, or an option that is not exactly the text, is never filled by the next best.
 */
export async function fillForm(form: Locator, { texts, choices }: FormValues): Promise<void> {
  const problem = await form.evaluate(
    (root, values) => {
      const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
      const labels = [...root.querySelectorAll('label')]
      const put = (field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string) => {
        const prototype = Object.getPrototypeOf(field)
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
        field.dispatchEvent(new Event('input', { bubbles: true }))
        field.dispatchEvent(new Event('change', { bubbles: true }))
      }
      for (const [name, value] of values) {
        const found = labels.filter((label) => plain(label.textContent) === name)
        const field = found[0]?.control
        if (found.length !== 1 || !field) return { why: 'field-not-found', detail: name }
        if (field instanceof HTMLSelectElement) {
          const options = [...field.options].filter((option) => plain(option.textContent) === plain(value))
          const [option] = options
          if (!option || options.length !== 1) return { why: 'option-not-found', detail: `${name}: ${value}` }
          put(field, option.value)
        } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
          put(field, value)
        } else return { why: 'field-not-found', detail: name }
      }
      return undefined
    },
    [...Object.entries(choices), ...Object.entries(texts)],
  )
  if (problem) throw new NeedsPerson(problem.why, problem.detail)
}

/** Reads every field of the form back and holds it against what was to stand there. */
export async function checkForm(form: Locator, { texts, choices, files = {} }: FormValues): Promise<void> {
  const shown = await readFields(form)
  for (const [name, wanted] of Object.entries({ ...choices, ...texts, ...files })) {
    const [field, ...others] = shown.filter((known) => known.name === name)
    if (!field || others.length > 0) throw new NeedsPerson('field-not-found', name)
    const isSame = name in choices ? field.value === plainText(wanted) : field.value === wanted
    if (!isSame) throw new NeedsPerson('field-not-kept', `${name}: ${field.value}`)
  }
}

/** What the form consists of, without a word of what stands in it. */
export async function readShape(form: Locator, title: string): Promise<FormShape> {
  const fields = await readFields(form)
  return { title, fields: fields.map(({ role, name, required }) => ({ role, name, required })) }
}

/**
 * Clicks in one step with the look at the clock, so that no program that was frozen in between clicks when nobody
 * expects it any more. False where it was too late.
 */
export function clickBefore(button: Locator, notAfter: Date): Promise<boolean> {
  return button.evaluate((element, until) => {
    if (Date.now() > until || !(element instanceof HTMLElement)) return false
    element.click()
    return true
  }, notAfter.getTime())
}

function readFields(form: Locator): Promise<ShownField[]> {
  return form.evaluate((root) => {
    const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
    return [...root.querySelectorAll('input, select, textarea')].flatMap((field) => {
      const isInput = field instanceof HTMLInputElement
      if (isInput && field.type === 'hidden') return []
      const isSelect = field instanceof HTMLSelectElement
      const isText = isInput || field instanceof HTMLTextAreaElement
      const name = plain(isSelect || isText ? (field.labels?.[0]?.textContent ?? '') : '')
      const required = field.getAttribute('aria-required') === 'true' || field.hasAttribute('required')
      const role = isSelect ? 'combobox' : isInput && field.type !== 'text' ? field.type : 'textbox'
      const chosen = isSelect ? plain(field.selectedOptions[0]?.textContent ?? '') : ''
      const files = isInput && field.type === 'file' ? [...(field.files ?? [])] : undefined
      const attached = files?.map((file) => `${file.name} (${file.size})`).join(', ')
      return [{ role, name, required, value: attached ?? (isSelect ? chosen : isText ? field.value : '') }]
    })
  })
}
