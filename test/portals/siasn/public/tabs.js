import { el, freshId } from './dom.js'

/** A tab list with one panel, which is filled anew for the tab that is chosen. */
export function tabs(name, entries) {
  const panel = el('div', { role: 'tabpanel', id: freshId('panel'), tabindex: '0' })
  const buttons = entries.map((entry) =>
    el(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: freshId('tab'),
        class: 'tab',
        'aria-controls': panel.id,
        onclick: () => choose(entry),
      },
      entry.name,
    ),
  )
  function choose(entry) {
    entries.forEach((other, i) => {
      const chosen = other === entry
      buttons[i].setAttribute('aria-selected', String(chosen))
      if (chosen) panel.setAttribute('aria-labelledby', buttons[i].id)
    })
    panel.replaceChildren(entry.show())
  }
  choose(entries[0])
  return {
    element: el(
      'div',
      {},
      el('div', { role: 'tablist', class: 'tablist', 'aria-label': name }, buttons),
      panel,
    ),
  }
}
