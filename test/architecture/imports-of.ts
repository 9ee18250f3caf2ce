import { posix } from 'node:path'
import { type AstNode, isNode, type SourceFile } from './source-file.ts'

export interface Import {
  /** A path from the project's root, a package's name, or `node:…`. */
  target: string
  typeOnly: boolean
  node: AstNode
}

const withSource = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

/** Everything a file takes from another: imports, re-exports, `import()` and `import('…')` types. */
export function importsOf(file: SourceFile): Import[] {
  return file.nodes.flatMap((node) => {
    if (!withSource.has(node.type)) return []
    const source = isNode(node.source) ? node.source.value : undefined
    if (typeof source !== 'string') return []
    return { target: resolve(source, file.path), typeOnly: isTypeOnly(node), node }
  })
}

function isTypeOnly(node: AstNode): boolean {
  return node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type'
}

function resolve(specifier: string, from: string): string {
  const [name = ''] = specifier.split('?') // `./style.css?inline` is that file
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name)
  return /^#(shared|bridge)\//.test(name) ? name.slice(1) : name
}
