import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { parseAst } from 'vitest/node'
import { projectRoot } from '../../scripts/project-root.mjs'

/** A node of the syntax tree (ESTree with TypeScript), as far as the rules look at it. */
export interface AstNode {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string
  text: string
  /** Every node of the file's syntax tree, parents first; empty for files that are not code. */
  nodes: readonly AstNode[]
}

const languages: Record<string, 'ts' | 'tsx' | 'js'> = {
  '.ts': 'ts',
  '.tsx': 'tsx',
  '.mjs': 'js',
  '.js': 'js',
}

export function sourceFile(path: string, text: string): SourceFile {
  const lang = languages[extname(path)]
  if (!lang) return { path, text, nodes: [] }
  const program: unknown = parseAst(text, { lang }, path)
  const nodes: AstNode[] = []
  collect(program, nodes)
  return { path, text, nodes }
}

function collect(value: unknown, nodes: AstNode[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, nodes)
  if (!isNode(value)) return
  nodes.push(value)
  for (const child of Object.values(value)) if (typeof child === 'object') collect(child, nodes)
}

export function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** `path:line  what` – how every rule names a place. */
export function placeOf({ path, text }: SourceFile, node: AstNode, what: string): string {
  return `${path}:${text.slice(0, node.start).split('\n').length}  ${what}`
}

const notOurs = new Set([
  'node_modules',
  '.git',
  '.output',
  '.wxt',
  'data',
  'demo-output',
  'package-lock.json',
])
const readable = new Set(['.ts', '.tsx', '.mjs', '.js', '.css', '.html', '.md', '.yaml', '.yml', '.json', ''])

/** Every text file of the project that people write. */
export function projectFiles(): SourceFile[] {
  const paths: string[] = []
  const look = (folder: string): void => {
    for (const name of readdirSync(join(projectRoot, folder))) {
      if (notOurs.has(name)) continue
      const path = folder === '' ? name : `${folder}/${name}`
      if (statSync(join(projectRoot, path)).isDirectory()) look(path)
      else if (readable.has(extname(name))) paths.push(path)
    }
  }
  look('')
  return paths.map((path) => sourceFile(path, readFileSync(join(projectRoot, path), 'utf8')))
}
