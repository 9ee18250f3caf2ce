import { Lexer } from 'yaml'

/** Far above what a person writes, far below what makes the parser slow, hungry or out of stack. */
const limits = { tokens: 60_000, depth: 50, column: 200 }

/** Tokens of the lexer that stand for no text: start of a document, end of flow, scalar follows. */
const markers = new Set(['\u0002', '\u0018', '\u001f'])

interface YamlExcess {
  offset: number
  code: 'several-documents' | 'nested-too-deep' | 'too-many-parts'
}

/**
 * Looks over the tokens of a YAML text before it is parsed, and stops at the first excess. The parser itself
 * works through deep nesting and floods of errors for seconds and a gigabyte before it gives up.
 */
export function checkYamlLimits(text: string): YamlExcess | undefined {
  let offset = 0
  let lineStart = 0
  let documents = 0
  let tokens = 0
  let depth = 0
  for (const token of new Lexer().lex(text)) {
    if (markers.has(token)) continue
    if (++tokens > limits.tokens) return { offset, code: 'too-many-parts' }
    if (token === '---' && ++documents > 1) return { offset, code: 'several-documents' }
    if (token === '[' || token === '{') depth++
    if (token === ']' || token === '}') depth--
    const isIndent = offset === lineStart && token.length > limits.column && token.trim() === ''
    const opensBlock = token === '-' || token === '?'
    const tooFarIn = isIndent || (opensBlock && offset - lineStart > limits.column)
    if (depth > limits.depth || tooFarIn) return { offset, code: 'nested-too-deep' }
    const newline = token.lastIndexOf('\n')
    if (newline >= 0) lineStart = offset + newline + 1
    offset += token.length
  }
  return undefined
}
