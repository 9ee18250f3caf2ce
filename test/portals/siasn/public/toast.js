import { el } from './dom.js'

const shownMs = 5000

export function toastSuccess(text) {
  toast('status', 'toast toast-success', text)
}

export function toastError(text = 'Ada Kesalahan, mohon upload ulang') {
  toast('alert', 'toast toast-error', text)
}

function toast(role, className, text) {
  const element = el('div', { role, class: className }, text)
  document.getElementById('toasts').append(element)
  setTimeout(() => element.remove(), shownMs)
}
