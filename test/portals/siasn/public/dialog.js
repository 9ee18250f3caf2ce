import { el, freshId } from './dom.js'

/** A Bootstrap-like modal: `.modal.show` with a `role=dialog` named by its title. Escape and the backdrop do nothing. */
export function openDialog({ title, body, wide = false }) {
  const opener = document.activeElement
  const titleId = freshId('dialog')
  const dialog = el(
    'div',
    {
      role: 'dialog',
      'aria-modal': 'true',
      'aria-labelledby': titleId,
      class: wide ? 'modal-dialog wide' : 'modal-dialog',
    },
    el('h2', { id: titleId, class: 'modal-title', tabindex: '-1' }, title),
    body,
  )
  const modal = el('div', { class: 'modal show' }, dialog)
  document.body.append(modal)
  dialog.querySelector('h2').focus()
  return function close() {
    modal.remove()
    opener?.focus()
  }
}
