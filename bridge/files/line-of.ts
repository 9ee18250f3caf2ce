import { type Document, isMap, isScalar, isSeq } from 'yaml'
import type { DocumentPath, LineOf } from '#shared/schema/finding.ts'

/** Finds the line of a key or list item; of its nearest parent where the path leads nowhere. */
export function createLineOf(document: Document.Parsed, lineAt: (offset: number) => number): LineOf {
  return (path: DocumentPath) => {
    let node: unknown = document.contents
    let offset = document.contents?.range[0]
    for (const segment of path) {
      const next = childOf(node, segment)
      if (!next) break
      node = next.node
      offset = next.offset ?? offset
    }
    return offset === undefined ? undefined : lineAt(offset)
  }
}

function childOf(node: unknown, segment: string | number): { node: unknown; offset?: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment))
    if (!pair) return undefined
    return isScalar(pair.key) && pair.key.range ? { node: pair.value, offset: pair.key.range[0] } : undefined
  }
  if (isSeq(node) && typeof segment === 'number') {
    const item = node.items[segment]
    if (item === undefined) return undefined
    const offset = rangeStart(item)
    return offset === undefined ? { node: item } : { node: item, offset }
  }
  return undefined
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : undefined
}
