/** Elements with a text of their own that has these words in it; found by the browser's XPath, not by walking the page. */
export function parentsOfText(words: string, root: Document | Element): Element[] {
  const found = document.evaluate(
    // From the few texts to their elements: the other way round is several times as slow.
    `.//text()[contains(., ${quoted(words)})]/parent::*[not(self::script or self::style or self::option)]`,
    root,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  )
  const elements: Element[] = []
  for (let index = 0; index < found.snapshotLength; index += 1) {
    const element = found.snapshotItem(index) as Element
    if (element !== root) elements.push(element)
  }
  return elements
}

function quoted(text: string): string {
  return text.includes('"') ? `'${text.replaceAll("'", '')}'` : `"${text}"`
}
