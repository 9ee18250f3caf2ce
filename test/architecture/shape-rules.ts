import { basename } from 'node:path'
import { everywhere, product, type Rule } from './rule.ts'
import { type AstNode, isNode, placeOf, type SourceFile } from './source-file.ts'
import { usesOf } from './uses-of.ts'

const MOST_LINES = 300
const MOST_PARAMETERS = 3
/** A file that exports more than this holds a family of small things, none of them the main one. */
const MOST_NAMES = 3

export const shapeRules: Rule[] = [
  {
    rule: `no file is longer than ${MOST_LINES} lines`,
    reason: 'too long to read at one sitting: split it by what changes together',
    within: everywhere,
    offender: { path: 'shared/domain/long.ts', text: 'x\n'.repeat(MOST_LINES + 1) },
    find: ({ path, text }) => {
      const lines = text.trimEnd().split('\n').length
      return /\.(tsx?|mjs|js|css)$/.test(path) && lines > MOST_LINES ? [`${path}  ${lines} lines`] : []
    },
  },
  {
    rule: 'no file is a dumping ground',
    reason: 'name the file after the one thing it holds',
    within: everywhere,
    offender: { path: 'bridge/http/utils.ts', text: '' },
    find: ({ path }) => {
      const isDump = /^(utils?|helpers?|common|misc|types|index)\.(tsx?|mjs)$/.test(basename(path))
      return isDump && !path.startsWith('extension/entrypoints/') ? [path] : [] // WXT wants `index` there
    },
  },
  {
    rule: 'no file is a barrel',
    reason: 'import from the file that holds the thing: a barrel hides who needs what',
    within: everywhere,
    offender: { path: 'shared/schema/all.ts', text: "export * from './sop.ts'\nexport { a } from './a.ts'" },
    find: (file) => {
      const statements = topLevel(file).filter(({ type }) => type !== 'ImportDeclaration')
      const isBarrel = statements.length > 0 && statements.every(({ source }) => isNode(source))
      return isBarrel ? [file.path] : []
    },
  },
  {
    rule: `no function takes more than ${MOST_PARAMETERS} parameters`,
    reason: 'take an object: its names read at the call',
    within: everywhere,
    offender: { path: 'shared/domain/x.ts', text: 'export const x = (a, b, c, d) => a' },
    find: (file) => {
      const rows = rowsOfTables(file)
      return file.nodes
        .filter((node) => parametersOf(node).length > MOST_PARAMETERS)
        .filter((node) => !isExpressErrorHandler(node) && !rows.has(node))
        .map((node) => placeOf(file, node, `${parametersOf(node).length} parameters`))
    },
  },
  {
    rule: 'an export is named like its file',
    reason: 'a thing is found by its name: kebab-case file, the same words in its main export',
    within: product,
    offender: { path: 'shared/domain/finish-step.ts', text: 'export function decideClosing() {}' },
    find: (file) => {
      const isExempt = /^extension\/entrypoints\/|\.test\.tsx?$/.test(file.path)
      const names = [...new Set(exportedNames(file))] // a schema and its type share one name
      if (isExempt || names.length === 0 || names.length > MOST_NAMES) return []
      const [words = ''] = basename(file.path).split('.')
      const isNamed = names.some((name) =>
        words.split('-').every((word) => name.toLowerCase().includes(word)),
      )
      return isNamed ? [] : [`${file.path}  exports ${names.join(', ')}`]
    },
  },
]

function topLevel({ nodes }: SourceFile): AstNode[] {
  const body = nodes[0]?.body
  return Array.isArray(body) ? body.filter(isNode) : []
}

function parametersOf({ params }: AstNode): AstNode[] {
  return Array.isArray(params) ? params.filter(isNode) : []
}

/** The functions that take one row of a `test.each` table: as many parameters as the table has columns. */
function rowsOfTables(file: SourceFile): Set<AstNode> {
  return new Set(usesOf(file).flatMap(({ name, args }) => (name.endsWith('.each()') ? args : [])))
}

/** Express knows an error handler by its four parameters. */
function isExpressErrorHandler(node: AstNode): boolean {
  const names = parametersOf(node).map(({ name }) => String(name))
  return names.length === 4 && /^_?err(or)?$/.test(names[0] ?? '') && /^_?next$/.test(names[3] ?? '')
}

function exportedNames(file: SourceFile): string[] {
  const declarations = topLevel(file)
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ declaration, specifiers }) => [
      ...(isNode(declaration) ? [declaration, ...listOf(declaration.declarations)] : []),
      ...listOf(specifiers).map(({ exported }) => exported),
    ])
  return declarations.flatMap((node) => {
    if (!isNode(node)) return []
    const name = isNode(node.id) ? node.id.name : node.name
    return typeof name === 'string' ? name : []
  })
}

function listOf(value: unknown): AstNode[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}
