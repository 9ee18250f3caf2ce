import { el } from './el.js'

const shownMs = 5000

export function toast(text) {
  const element = el('div', { role: 'status', class: 'toast' }, text)
  document.getElementById('toasts').append(element)
  setTimeout(() => element.remove(), shownMs)
}
