import { placeOf, type SourceFile } from './source-file.ts'

/** A synonym that the README's glossary bans, and the word to use for it. */
export interface Banned {
  synonym: string
  use: string
}

/** Reads the glossary of the README: a table of word, meaning, source, banned synonyms. */
export function readGlossary(readme: string): Banned[] {
  const [, afterHeading] = readme.split(/^#+ .*gloss?ar.*$/im)
  if (afterHeading === undefined) throw new Error('README.md has no heading "Glossary"')
  const rows = (afterHeading.split(/^#+ /m)[0] ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('|'))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|'),
    )
  const [heading, , ...body] = rows
  if (heading?.length !== 4 || body.length === 0) {
    throw new Error(
      'the glossary in README.md needs rows of four columns: word, meaning, source, banned synonyms',
    )
  }
  return body.flatMap(([word = '', , , synonyms = '']) =>
    synonyms
      .split(/[,;]/)
      .map((synonym) => synonym.replace(/[`*_]/g, '').trim())
      .filter((synonym) => /\w/.test(synonym))
      .map((synonym) => ({ synonym, use: word.replace(/[`*_]/g, '').trim() })),
  )
}

/** The identifiers of a file that use a banned synonym, as whole words: `complaintId` for `complaint`. */
export function bannedWordsIn(file: SourceFile, glossary: readonly Banned[]): string[] {
  const banned = glossary.map(({ synonym, use }) => ({ words: ` ${wordsOf(synonym)} `, synonym, use }))
  return file.nodes.flatMap((node) => {
    const isName = node.type === 'Identifier' || node.type === 'JSXIdentifier'
    if (!isName || typeof node.name !== 'string') return []
    const words = ` ${wordsOf(node.name)} `
    return banned
      .filter((entry) => words.includes(entry.words))
      .map(({ use }) => placeOf(file, node, `${node.name}: say "${use}"`))
  })
}

/** `issueComplaints` → `issue complaint`: lower case, plural s dropped so that both forms are one word. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/(?<=[^s])s$/, ''))
    .join(' ')
    .trim()
}
