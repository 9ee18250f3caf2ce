import { type AstNode, isNode, type SourceFile } from './source-file.ts'

export interface Use {
  /** As written, dotted: `Date.now`, `test.skip`, `page.locator().fill`, `dangerouslySetInnerHTML`. */
  name: string
  kind: 'call' | 'new' | 'member' | 'jsx-attribute' | 'property'
  args: AstNode[]
  node: AstNode
}

/** What a file calls, makes, reaches for and sets, by name. */
export function usesOf({ nodes }: SourceFile): Use[] {
  return nodes.flatMap((node): Use | [] => {
    const args = Array.isArray(node.arguments) ? node.arguments.filter(isNode) : []
    switch (node.type) {
      case 'CallExpression':
        return { name: dotted(node.callee), kind: 'call', args, node }
      case 'NewExpression':
        return { name: dotted(node.callee), kind: 'new', args, node }
      case 'MemberExpression':
        return { name: dotted(node), kind: 'member', args: [], node }
      case 'JSXAttribute':
        return { name: dotted(node.name), kind: 'jsx-attribute', args: [], node }
      case 'Property':
        return { name: dotted(node.key), kind: 'property', args: [], node }
      default:
        return []
    }
  })
}

function dotted(value: unknown): string {
  if (!isNode(value)) return ''
  if (value.type === 'MemberExpression') return `${dotted(value.object)}.${dotted(value.property)}`
  if (value.type === 'CallExpression') return `${dotted(value.callee)}()`
  if (value.type === 'ChainExpression' || value.type === 'TSNonNullExpression')
    return dotted(value.expression)
  if (typeof value.name === 'string') return value.name
  return typeof value.value === 'string' ? value.value : ''
}
