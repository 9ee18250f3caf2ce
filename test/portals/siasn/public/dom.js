import { said } from './language.js'

/** Makes an element: `on…` props are listeners, `true` sets an empty attribute, `false` and undefined set none. */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false && value !== undefined)
      element.setAttribute(name, name === 'aria-label' ? said(value) : value)
  }
  element.append(...children.flat().map((child) => (typeof child === 'string' ? said(child) : child)))
  return element
}

let lastId = 0
export function freshId(prefix) {
  lastId += 1
  return `${prefix}-${lastId}`
}

/** Label above control; the star of a required field is not part of its name. */
export function field(label, control, { required = false, hint } = {}) {
  control.id ||= freshId('field')
  const star = required ? [el('span', { class: 'star', 'aria-hidden': 'true' }, '*')] : []
  const labelRow = el(
    'div',
    { class: 'label-row' },
    el('label', { for: control.id, class: 'font-semibold' }, label),
    star,
  )
  if (required) control.setAttribute('aria-required', 'true')
  return el('div', { class: 'field' }, labelRow, control, hint ? el('p', { class: 'hint' }, hint) : [])
}

export function select(name, options, { first } = {}) {
  const all =
    first === undefined
      ? options.map((text) => [text, text])
      : [['', first], ...options.map((text) => [text, text])]
  return el(
    'select',
    { name, class: 'input' },
    all.map(([value, text]) => el('option', { value }, text)),
  )
}

/** Pairs of label and value as SIASN marks them up: `.font-semibold` beside `.font-medium`. */
export function pairs(entries) {
  return el(
    'dl',
    { class: 'pairs' },
    entries.map(([label, value]) =>
      el(
        'div',
        {},
        el('dt', { class: 'font-semibold' }, label),
        el('dd', { class: 'font-medium' }, value || '-'),
      ),
    ),
  )
}
