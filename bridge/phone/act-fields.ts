import { type Html, html } from './html.ts'
import { type PhoneForm, textOf } from './phone-form.ts'

interface Choice {
  readonly value: string
  readonly text: string
}

interface TextField {
  readonly name: string
  readonly label: string
  readonly most: number
  readonly isNeeded?: boolean
}

/** Several lines of text. */
export function longText(form: PhoneForm, { name, label, most, isNeeded }: TextField): Html {
  return html`<label class="field"><span>${label}</span>
<textarea class="input" name="${name}" maxlength="${most}" rows="4"${isNeeded && html` required`}>${textOf(form, name)}</textarea></label>`
}

export function shortText(form: PhoneForm, { name, label, most }: TextField): Html {
  return html`<label class="field"><span>${label}</span>
<input class="input" name="${name}" maxlength="${most}" value="${textOf(form, name) ?? ''}"></label>`
}

/** A day, by the phone's own calendar. */
export function dayField(form: PhoneForm, name: string, label: string): Html {
  return html`<label class="field"><span>${label}</span>
<input class="input" type="date" name="${name}" value="${textOf(form, name) ?? ''}"></label>`
}

interface SelectField {
  readonly name: string
  readonly label: string
  readonly options: readonly Choice[]
  /** What stands first and means none; without it the first option is chosen. */
  readonly none?: string
  readonly isNeeded?: boolean
}

export function select(form: PhoneForm, { name, label, options, none, isNeeded }: SelectField): Html {
  const chosen = textOf(form, name)
  const option = ({ value, text }: Choice) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`
  return html`<label class="field"><span>${label}</span>
<select class="input" name="${name}"${isNeeded && html` required`}>${none !== undefined && option({ value: '', text: none })}${options.map(option)}</select></label>`
}

interface ChecksField {
  readonly name: string
  readonly legend: string
  readonly options: readonly Choice[]
  /** A word or two each: they stand side by side. */
  readonly areShort?: true
}

/** Any number of a list. */
export function checks(chosen: readonly string[], { name, legend, options, areShort }: ChecksField): Html {
  return html`<fieldset class="checks"><legend>${legend}</legend>
<div${areShort && html` class="short"`}>${options.map(({ value, text }) => html`<label><input type="checkbox" name="${name}" value="${value}"${chosen.includes(value) && html` checked`}><span>${text}</span></label>`)}</div>
</fieldset>`
}
