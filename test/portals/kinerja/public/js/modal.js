import { el } from './el.js'

let lastId = 0

/** A Bootstrap modal over everything that is open already. */
export function openModal({ title, body, footer }) {
  lastId += 1
  const id = `modal-title-${lastId}`
  const modal = el(
    'div',
    { class: 'modal show', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': id },
    el(
      'div',
      { class: 'modal-dialog' },
      el(
        'div',
        { class: 'modal-content' },
        el('div', { class: 'modal-header' }, el('h5', { class: 'modal-title', id }, title)),
        el('div', { class: 'modal-body' }, body),
        el('div', { class: 'modal-footer' }, footer),
      ),
    ),
  )
  document.getElementById('app').append(modal)
  return () => modal.remove()
}

export function mohonMaaf(text) {
  const close = openModal({
    title: 'Mohon Maaf',
    body: el('p', {}, text),
    footer: el(
      'button',
      { type: 'button', class: 'btn btn-light-secondary', onclick: () => close() },
      'Tutup',
    ),
  })
}
