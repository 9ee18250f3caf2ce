import { getJson } from './api.js'
import { el } from './dom.js'
import { speak } from './language.js'

let options
let visit = 0

/**
 * A page's `load` fetches what it needs and resolves to `{ title, content }`. Address and page change together,
 * unless the portal is having the bad day in which the address is first and the page comes late.
 */
export function startRouter(given) {
  options = given
  document.addEventListener('click', followLink)
  addEventListener('popstate', () => show(location.pathname, false))
  show(location.pathname, false)
}

export function go(path) {
  show(path, true)
}

function followLink(event) {
  const link = event.target.closest('a[href^="/"]')
  if (
    !link ||
    'leave' in link.dataset ||
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey
  )
    return
  event.preventDefault()
  go(link.getAttribute('href'))
}

async function show(path, push) {
  visit += 1
  const ours = visit
  const main = document.getElementById('main')
  main.setAttribute('aria-busy', 'true')
  const session = await getJson('/api/sesi').catch(() => undefined)
  if (ours !== visit) return
  if (!session) {
    showTrouble(main)
    return
  }
  speak(session.bahasa)
  if (session.jedaHalaman > 0) {
    if (push) history.pushState(null, '', path)
    await new Promise((resolve) => setTimeout(resolve, session.jedaHalaman))
  }
  const route = options.routes.find(({ pattern }) => pattern.test(path))
  const load = route?.load ?? options.loadUnknown
  const params = route ? route.pattern.exec(path).slice(1) : []
  const page = await load({ params, session }).catch(() => undefined)
  if (ours !== visit) return
  if (!page) {
    showTrouble(main)
    return
  }
  if (push && session.jedaHalaman === 0) history.pushState(null, '', path)
  document.title = `${page.title} | SIASN Instansi`
  main.replaceChildren(...page.content)
  main.setAttribute('aria-busy', 'false')
  scrollTo(0, 0)
  options.whenShown(path)
}

function showTrouble(main) {
  main.replaceChildren(
    el('h1', {}, 'Halaman tidak dapat dimuat'),
    el('p', { role: 'alert', class: 'notice' }, 'Terjadi gangguan pada layanan. Silakan muat ulang halaman.'),
  )
  main.setAttribute('aria-busy', 'false')
}
