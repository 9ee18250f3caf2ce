import { el } from './el.js'

/** Behaves like vue-select 3: mousedown toggles the list, typing filters it, a click on an entry takes it. */
export function vueSelect({ options, value = '' }) {
  let chosen = options.find(({ id }) => id === value)
  const search = el('input', {
    type: 'search',
    class: 'vs__search',
    autocomplete: 'off',
    oninput: open,
    onblur: close,
  })
  const selected = el('div', { class: 'vs__selected-options' })
  const toggle = el(
    'div',
    { class: 'vs__dropdown-toggle', role: 'combobox', 'aria-expanded': 'false', onmousedown: onToggle },
    selected,
    el(
      'div',
      { class: 'vs__actions' },
      el('span', { class: 'vs__open-indicator', 'aria-hidden': 'true' }, '▾'),
    ),
  )
  const element = el('div', { class: 'v-select vs--single vs--searchable' }, toggle)
  let list

  function onToggle(event) {
    if (event.target !== search) event.preventDefault()
    if (list) {
      search.blur()
      close()
    } else {
      search.focus()
      open()
    }
  }
  function open() {
    close()
    const wanted = search.value.toLowerCase()
    const found = options.filter(({ teks }) => teks.toLowerCase().includes(wanted))
    const entries = found.map((option) =>
      el('li', { class: 'vs__dropdown-option', role: 'option', onclick: () => take(option) }, option.teks),
    )
    list = el(
      'ul',
      // A press on the list must not take the focus from the search, or it would close before the click.
      { class: 'vs__dropdown-menu', role: 'listbox', onmousedown: (event) => event.preventDefault() },
      entries.length > 0 ? entries : el('li', { class: 'vs__no-options' }, 'Sorry, no matching options.'),
    )
    element.append(list)
    element.classList.add('vs--open')
    toggle.setAttribute('aria-expanded', 'true')
  }
  function close() {
    list?.remove()
    list = undefined
    element.classList.remove('vs--open')
    toggle.setAttribute('aria-expanded', 'false')
  }
  function take(option) {
    chosen = option
    search.value = ''
    show()
    search.blur()
    close()
  }
  function show() {
    selected.replaceChildren(...(chosen ? [el('span', { class: 'vs__selected' }, chosen.teks)] : []), search)
  }
  show()
  return { element, value: () => chosen?.id ?? '' }
}
