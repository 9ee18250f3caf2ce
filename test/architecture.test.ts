import { describe, expect, test } from 'vitest'
import { codeRules } from './architecture/code-rules.ts'
import { findCycle } from './architecture/find-cycle.ts'
import { bannedWordsIn, readGlossary } from './architecture/glossary.ts'
import { importRules } from './architecture/import-rules.ts'
import { importsOf } from './architecture/imports-of.ts'
import { looksAt, product } from './architecture/rule.ts'
import { shapeRules } from './architecture/shape-rules.ts'
import { projectFiles, sourceFile } from './architecture/source-file.ts'
import { workplaceRule } from './architecture/workplace-rule.ts'

const files = projectFiles()
const rules = [...importRules, ...shapeRules, ...codeRules, workplaceRule]

describe('the house', () => {
  test.each(rules)('$rule', (rule) => {
    const broken = files.filter((file) => looksAt(rule, file)).flatMap((file) => rule.find(file))
    expect(broken, rule.reason).toEqual([])
  })

  test('no file imports itself by a detour', () => {
    const graph = new Map(files.map((file) => [file.path, importsOf(file).map(({ target }) => target)]))
    expect(findCycle(graph), 'move what both need into a third file').toBeUndefined()
  })

  test('one file of the extension knows the bridge, and only its router', () => {
    const known = files
      .filter(({ path }) => path.startsWith('extension/'))
      .flatMap((file) => importsOf(file).map(({ target }) => `${file.path} → ${target}`))
      .filter((line) => line.includes('→ bridge/'))
    expect(known, 'the rest asks extension/bridge-client').toEqual([
      'extension/bridge-client/bridge-client.ts → bridge/api/router.ts',
    ])
  })

  test('one thing has one word', () => {
    const glossary = readGlossary(files.find(({ path }) => path === 'README.md')?.text ?? '')
    expect(glossary.length, 'the glossary bans no synonym at all').toBeGreaterThan(0)
    const broken = files
      .filter(({ path }) => product.some((folder) => path.startsWith(`${folder}/`)))
      .filter(({ path }) => path !== 'shared/text/en.ts') // English sentences use English words
      .flatMap((file) => bannedWordsIn(file, glossary))
    expect(broken, 'see the glossary in README.md').toEqual([])
  })
})

describe('the rules see what they are for', () => {
  test.each(rules)('$rule', (rule) => {
    const offender = sourceFile(rule.offender.path, rule.offender.text)
    expect(looksAt(rule, offender)).toBe(true)
    expect(rule.find(offender)).not.toEqual([])
  })

  test.each([
    ["import { a } from '#shared/a.ts'", 'shared/a.ts', false],
    ["import type { A } from '../ports/a.ts'", 'bridge/ports/a.ts', true],
    ["export { a } from './a.ts'", 'bridge/api/a.ts', false],
    ["const a = await import('./a.ts')", 'bridge/api/a.ts', false],
    ["type A = import('./a.ts').A", 'bridge/api/a.ts', true],
    ["import css from './a.css?inline'", 'bridge/api/a.css', false],
  ])('an import is seen: %s', (text, target, typeOnly) => {
    expect(importsOf(sourceFile('bridge/api/x.ts', text))).toMatchObject([{ target, typeOnly }])
  })

  test('a word in a comment or a sentence is not an import, a clock or a synonym', () => {
    const file = sourceFile(
      'shared/domain/x.ts',
      "// import a from 'b'; Date.now()\nexport const x = 'complaint'",
    )
    expect(rules.filter((rule) => rule !== workplaceRule).flatMap((rule) => rule.find(file))).toEqual([])
    expect(bannedWordsIn(file, [{ synonym: 'complaint', use: 'pengaduan' }])).toEqual([])
  })

  test('a ring of imports is found and named', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', []],
      ['c', ['d']],
      ['d', ['c']],
    ])
    expect(findCycle(graph)).toEqual(['c', 'd', 'c'])
  })

  test('a banned synonym is found in a name, as a whole word', () => {
    const readme =
      '## Glossary\n\n|word|meaning|source|banned|\n|-|-|-|-|\n| `berkas` | x | y | `case file`, dossier |\n'
    const file = sourceFile('shared/x.ts', 'let caseFileId, dossiers, casefiles, caseOfFile')
    expect(bannedWordsIn(file, readGlossary(readme))).toEqual([
      'shared/x.ts:1  caseFileId: say "berkas"',
      'shared/x.ts:1  dossiers: say "berkas"',
    ])
  })
})
