import { parentsOfText } from './parents-of-text.ts'

export type PageIndex = ReturnType<typeof createPageIndex>

/**
 * The page as `readPage` searches it, each search of the whole page made once until all is forgotten. Only where to look
 * is kept: an element that has since lost its role or words is among it, and whoever reads the page asks afresh for role,
 * words, name and whether it is shown.
 */
export function createPageIndex(root: Document) {
  const found = new Map<string, Element[]>()

  function keep(wanted: string, search: () => Element[]): Element[] {
    const elements = found.get(wanted)?.filter(({ isConnected }) => isConnected) ?? search()
    found.set(wanted, elements)
    return elements
  }

  /**
   * What fits a list of simple selectors, in the order of the page. A list as a whole takes the browser several times as
   * long as its tag names, which it knows by heart, and one search for whatever has a role.
   */
  function search(selectors: string): Element[] {
    const lists = selectors.split(', ').map((each) => {
      if (each.startsWith('[role~='))
        return keep('[role]', () => all('[role]')).filter((one) => one.matches(each))
      return /^\w+$/.test(each) ? [...root.getElementsByTagName(each)] : all(each)
    })
    const [first = [], ...others] = lists.filter(({ length }) => length > 0)
    return others.length === 0 ? first : [...new Set([first, ...others].flat())].sort(inOrder)
  }
  const all = (selector: string) => [...root.querySelectorAll(selector)]

  return {
    querySelectorAll: (selectors: string) => keep(selectors, () => search(selectors)),
    parentsOfText: (words: string) => keep(`"${words}`, () => parentsOfText(words, root)),
    forget: () => found.clear(),
  }
}

function inOrder(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
