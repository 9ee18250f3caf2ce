/** What a change is made to: one control of a page, the name of its section if its anchor has one, and dice. */
export interface Drifting {
  readonly target: Element
  readonly section: string | undefined
  readonly name: string
  /** At least 0 and less than 1. */
  readonly random: () => number
}
type Change = (drifting: Drifting) => void

/** Children of these must be what their parent allows. */
const STRICT = new Set(['TABLE', 'THEAD', 'TBODY', 'TR', 'DL', 'UL', 'OL', 'SELECT'])
const OTHER_ROLE: Readonly<Record<string, string>> = { BUTTON: 'link', A: 'button', INPUT: 'switch' }

const below = (root: ParentNode) => [...root.querySelectorAll('*')]
const made = (html: string): Element => {
  const box = document.createElement('div')
  box.innerHTML = html
  return box
}
const isIn = ({ target }: Drifting, element: Element) => element.contains(target) || target.contains(element)

/** What another release of a portal does to a page, while role, name and section of the control stay. */
export const keepingChanges: Readonly<Record<string, Change>> = {
  'classes are called otherwise'({ random }) {
    for (const element of below(document.body)) element.className = `c${Math.floor(random() * 1e6)}`
  },
  'ids are called otherwise'({ random }) {
    const prefix = `i${Math.floor(random() * 1e6)}-`
    for (const element of below(document.body)) {
      if (element.id) element.id = prefix + element.id
      for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']) {
        const value = element.getAttribute(name)
        if (value)
          element.setAttribute(
            name,
            value
              .split(' ')
              .map((id) => prefix + id)
              .join(' '),
          )
      }
    }
  },
  'it lies deeper'({ target, random }) {
    for (let depth = Math.ceil(random() * 3); depth > 0; depth -= 1) wrap(target)
  },
  'it stands elsewhere among its neighbours'({ target, random }) {
    const { parentElement: parent } = target
    const { length } = parent?.children ?? []
    parent?.insertBefore(target, parent.children[Math.floor(random() * length)] ?? null)
  },
  'there are more controls'(drifting) {
    const { target, random } = drifting
    const host = target.closest('main, [role="dialog"]') ?? document.body
    for (let count = Math.ceil(random() * 5); count > 0; count -= 1) {
      const more = made(
        `<button>Lain ${count}</button><a href="#">Lain ${count}</a><input aria-label="Lain ${count}">`,
      )
      if (random() < 0.5) host.prepend(more)
      else host.append(more)
    }
  },
  'a twin is kept for later'({ target, random }) {
    const twin = target.cloneNode(true) as HTMLElement
    for (const each of [twin, ...below(twin)]) each.removeAttribute('id')
    if (random() < 0.5) twin.hidden = true
    else
      twin.ariaHidden = 'true'
      // Not in its label, which names the first field in it alone.
    ;(target.closest('label') ?? target).before(twin)
  },
  'it is another tag of the same role'({ target }) {
    const tag = { BUTTON: 'div', A: 'span', H1: 'h2', H2: 'h3', TABLE: '' }[target.tagName]
    if (!tag) return
    const role = { BUTTON: 'button', A: 'link' }[target.tagName]
    const other = document.createElement(tag)
    for (const { name, value } of target.attributes) if (name !== 'href') other.setAttribute(name, value)
    if (role && !other.role) other.role = role
    other.append(...target.childNodes)
    target.replaceWith(other)
    moved(target, other)
  },
  'it is named by aria-label'({ target, name }) {
    target.ariaLabel = name
  },
  'its words lie in elements of their own'({ target }) {
    for (const text of textsOf(target)) {
      const words = (text.textContent ?? '').split(/(?<= )/)
      text.replaceWith(
        ...words.map((word) => Object.assign(document.createElement('span'), { textContent: word })),
      )
    }
  },
  'its words are broken into lines'({ target }) {
    for (const text of textsOf(target))
      text.textContent = ` \n ${(text.textContent ?? '').replaceAll(' ', ' \n  ')} `
  },
  'it has an icon'({ target }) {
    if (target.matches('button, a'))
      target.prepend(made('<svg aria-hidden="true" width="16" height="16"></svg>'))
  },
  'marks for scripts are gone'() {
    for (const element of below(document.body)) {
      for (const { name } of [...element.attributes])
        if (name.startsWith('data-')) element.removeAttribute(name)
    }
  },
  'blocks of the page have changed places'(drifting) {
    const blocks = [...(document.querySelector('main')?.children ?? document.body.children)]
    for (const block of blocks.toSorted(() => drifting.random() - 0.5)) block.parentElement?.append(block)
  },
  'others are gone'(drifting) {
    const gone = below(document.body).filter(
      (element) => element.matches('button, a, p, td') && !isIn(drifting, element),
    )
    for (const element of gone) if (drifting.random() < 0.2 && !isNaming(element)) element.remove()
  },
  'it looks otherwise'({ target }) {
    if (target instanceof HTMLElement)
      Object.assign(target.style, { color: 'red', margin: '3px', float: 'right' })
  },
}

/** What breaks role, name or section of the control, or leaves two of them. */
export const breakingChanges: Readonly<Record<string, Change>> = {
  'it is gone'({ target }) {
    target.remove()
  },
  'it is hidden'({ target, random }) {
    const ways = [
      ['display', 'none'],
      ['visibility', 'hidden'],
      ['opacity', '0'],
    ] as const
    const [property, value] = ways[Math.floor(random() * ways.length)] ?? ways[0]
    // A style attribute would be stopped by the policy of the page.
    if (target instanceof HTMLElement) target.style.setProperty(property, value, 'important')
  },
  'it is hidden from assistive technology'({ target }) {
    wrap(target).ariaHidden = 'true'
  },
  'it is called otherwise'({ target, name, random }) {
    const names = [
      `${name} Semua`,
      `Kirim ${name}`,
      name.toUpperCase() === name ? 'Lain' : name.toUpperCase(),
    ]
    target.removeAttribute('aria-labelledby')
    target.ariaLabel = names[Math.floor(random() * names.length)] ?? 'Lain'
  },
  'it is something else'({ target }) {
    target.role = OTHER_ROLE[target.tagName] ?? 'note'
  },
  'there are two of it'({ target, name, random }) {
    const twin = target.cloneNode(true) as Element
    twin.removeAttribute('id')
    twin.removeAttribute('aria-labelledby')
    // Also itself: in a label that holds both, each would be named by the other too.
    for (const each of [target, twin]) each.ariaLabel = name
    if (random() < 0.5) target.before(twin)
    else target.after(twin)
  },
  'only its words are left'({ target, name }) {
    target.replaceWith(Object.assign(document.createElement('span'), { textContent: name }))
  },
  'its section is called otherwise, or it has left it'({ target, section, name, random }) {
    if (section === undefined) return target.remove()
    // A field keeps its name wherever it goes.
    target.ariaLabel = name
    if (random() < 0.5) return document.body.append(target)
    for (let above = target.parentElement; above; above = above.parentElement) {
      if (!above.matches('section, dialog, table, form, fieldset, main, [role]')) continue
      above.removeAttribute('aria-labelledby')
      above.ariaLabel = `${section} Baru`
    }
  },
}

/** An element that took the place of another bears its mark, by which it is known again. */
function moved(from: Element, to: Element): void {
  Reflect.set(to, 'isTarget', Reflect.get(from, 'isTarget'))
}

function wrap(element: Element): HTMLElement {
  let inner = element
  while (inner.parentElement && STRICT.has(inner.parentElement.tagName)) inner = inner.parentElement
  const box = document.createElement('div')
  inner.replaceWith(box)
  box.append(inner)
  return box
}

function textsOf(element: Element): Text[] {
  return element.matches('button, a, h1, h2, h3, [role="tab"]')
    ? [...element.childNodes].filter((node) => node instanceof Text)
    : []
}

/** Whether something else on the page is named by it or by what lies in it. */
function isNaming(element: Element): boolean {
  return [element, ...below(element)].some(({ id, tagName }) => id !== '' || tagName === 'LABEL')
}
