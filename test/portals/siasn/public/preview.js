import { openDialog } from './dialog.js'
import { el } from './dom.js'

/** Shows one document through a blob link, as SIASN does. */
export async function openPreview(path) {
  const response = await fetch(path)
  const url = URL.createObjectURL(await response.blob())
  const close = openDialog({
    title: 'Dokumen',
    wide: true,
    body: [
      el('iframe', { src: url, class: 'preview', title: 'Isi dokumen' }),
      el(
        'div',
        { class: 'modal-actions' },
        el('a', { href: url, target: '_blank', class: 'btn btn-ghost' }, 'Buka di tab baru'),
        el('button', { type: 'button', class: 'btn btn-primary', onclick: leave }, 'Tutup'),
      ),
    ],
  })
  function leave() {
    close()
    URL.revokeObjectURL(url)
  }
}
