import { type Document, isScalar, visit } from 'yaml'

interface ForbiddenNode {
  code: 'alias' | 'duplicate-key' | 'bad-key'
  offset: number
}

/** The first alias, doubled key, or key that is not a plain word, in the order of the file. */
export function findForbiddenNode(document: Document.Parsed): ForbiddenNode | undefined {
  let found: ForbiddenNode | undefined
  const stop = (code: ForbiddenNode['code'], offset: number | undefined): symbol => {
    found = { code, offset: offset ?? 0 }
    return visit.BREAK
  }
  visit(document, {
    Alias: (_, alias) => stop('alias', alias.range?.[0]),
    Map: (_, map) => {
      const keys = new Set<string>()
      for (const { key } of map.items) {
        if (!isScalar(key) || key.value === null) return stop('bad-key', map.range?.[0])
        const name = String(key.value)
        if (name === '__proto__') return stop('bad-key', key.range?.[0])
        if (keys.has(name)) return stop('duplicate-key', key.range?.[0])
        keys.add(name)
      }
      return undefined
    },
  })
  return found
}
