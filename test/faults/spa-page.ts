/** How long the page keeps what it showed before, by step of a move; slow portals are the rule. */
export interface SpaMove {
  readonly kind:
    | 'push'
    | 'replace'
    | 'hash'
    | 'back'
    | 'forward'
    | 'cancelled'
    | 'redirect'
    | 'reload'
    | 'bfcache'
  readonly path: string
  readonly delayMs: number
}

/**
 * A page that moves as single-page applications do: the address changes at once, the content when it has come. It
 * writes the person of its address under "NIP Baru", or nothing where the address names none, and tells in
 * `document.title` which address it has drawn. `window.move` makes a move of the kind that is asked for.
 */
export const spaPage = `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head><body><main></main><script>
  let visit = 0
  const parse = () => location.pathname.match(/^\\/peremajaan\\/profil\\/pns\\/(\\d{18})$/)
  function draw() {
    const person = parse()
    const pair = person ? '<dl><div><dt>NIP Baru</dt><dd>' + person[1] + '</dd></div></dl>' : ''
    const title = person ? 'Peremajaan Data' : location.pathname === '/tampilanData' ? 'Profil ASN' : 'Lain'
    document.querySelector('main').innerHTML = '<h1>' + title + '</h1>' + pair
    document.title = location.pathname
  }
  function show(delay) {
    const mine = ++visit
    setTimeout(() => mine === visit && draw(), delay)
  }
  addEventListener('popstate', () => show(window.delay ?? 0))
  let isBarred = false
  navigation.addEventListener('navigate', (event) => { if (isBarred && event.cancelable) event.preventDefault() })
  window.move = ({ kind, path, delayMs }) => {
    window.delay = delayMs
    if (kind === 'push') history.pushState(null, '', path)
    else if (kind === 'replace') history.replaceState(null, '', path)
    else if (kind === 'hash') { location.hash = 'bagian-' + Math.floor(delayMs); return }
    else if (kind === 'back') return history.back()
    else if (kind === 'forward') return history.forward()
    else if (kind === 'cancelled') {
      isBarred = true
      navigation.navigate(path, { history: 'push' }).committed.catch(() => {})
      isBarred = false
      return
    } else if (kind === 'redirect') {
      history.pushState(null, '', '/tampilanData')
      history.replaceState(null, '', path)
    } else return location.assign(path)
    show(delayMs)
  }
  draw()
</script></body></html>`
