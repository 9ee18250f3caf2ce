import { el } from './el.js'

const patterns = { date: /^(\d{2})-(\d{2})-(\d{4})$/, time: /^(\d{2}):(\d{2})$/ }
const placeholders = { date: 'dd-mm-yyyy', time: 'HH:mm' }

/** The text field of the date picker. It keeps what it had when it is left with something that is no date or time. */
export function mxInput({ kind, value = '' }) {
  let kept = value
  const input = el('input', {
    type: 'text',
    name: 'date',
    class: 'mx-input',
    autocomplete: 'off',
    placeholder: placeholders[kind],
    onchange: take,
  })
  function take() {
    if (input.value === '' || isReal(kind, input.value)) kept = input.value
    input.value = kept
  }
  input.value = kept
  const element = el(
    'div',
    { class: 'mx-datepicker' },
    el('div', { class: 'mx-input-wrapper' }, input, el('i', { class: 'mx-icon-calendar' })),
  )
  return { element, value: () => kept }
}

function isReal(kind, text) {
  const [, first, second, year] = patterns[kind].exec(text) ?? []
  if (first === undefined) return false
  if (kind === 'time') return Number(first) < 24 && Number(second) < 60
  const date = new Date(Date.UTC(Number(year), Number(second) - 1, Number(first)))
  return date.getUTCDate() === Number(first) && date.getUTCMonth() === Number(second) - 1
}
