import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseYaml } from './parse-yaml.ts'
import { readYaml } from './read-yaml.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'langkah-yaml-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function codesOf(content: string | Uint8Array): Promise<(string | number | undefined)[]> {
  const file = join(folder, 'contoh.yaml')
  await writeFile(file, content)
  const reading = await readYaml(file)
  return reading.ok ? [] : reading.findings.flatMap(({ code, line }) => [code, line])
}

test('a document becomes data, with the line of each place', () => {
  const reading = parseYaml(
    'a.yaml',
    '# judul\nid: a\nsteps:\n  - id: satu\n    waktu: 07:30\n  - { id: dua }\n',
  )
  if (!reading.ok) throw new Error('not read')
  expect(reading.value).toEqual({ id: 'a', steps: [{ id: 'satu', waktu: '07:30' }, { id: 'dua' }] })
  expect(reading.lineOf([])).toBe(2)
  expect(reading.lineOf(['steps', 0, 'waktu'])).toBe(5)
  expect(reading.lineOf(['steps', 1])).toBe(6)
  expect(reading.lineOf(['steps', 1, 'tidak-ada', 3])).toBe(6)
  expect(reading.lineOf(['tidak-ada'])).toBe(2)
})

describe('is refused, with the line', () => {
  test.each([
    ['alias', 'a: &x 1\nb: *x\n', 'alias', 2],
    ['merge of an alias', 'a: &x { p: 1 }\nb:\n  <<: *x\n', 'alias', 3],
    ['tag', 'a: 1\nb: !!js/function "x"\n', 'tag', 2],
    ['doubled key', 'a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n', 'duplicate-key', 5],
    ['second document', 'a: 1\n---\nb: 1\n', 'several-documents', 2],
    ['second document after two marks', '---\na: 1\n---\nb: 1\n', 'several-documents', 3],
    ['key that is a list', 'a: 1\n? [b]\n: 2\n', 'bad-key', 1],
    ['key with a meaning of its own', 'a: 1\n__proto__: { b: 1 }\n', 'bad-key', 2],
    ['broken quote', 'a: 1\nb: "x\n', 'syntax', 3],
    ['tab', 'a:\n\tb: 1\n', 'syntax', 2],
    ['nothing', '# hanya catatan\n', 'empty', 1],
  ])('%s', async (_, text, code, line) => {
    expect(await codesOf(text)).toEqual([code, line])
  })

  test.each([
    ['flow nesting', '['.repeat(10_000), 'nested-too-deep'],
    [
      'block nesting',
      Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'nested-too-deep',
    ],
    ['lists in one line', '- '.repeat(10_000), 'nested-too-deep'],
    ['a flood of errors', '}\n'.repeat(400_000), 'too-many-parts'],
    ['a flood of documents', '---\n'.repeat(200_000), 'several-documents'],
  ])('a bomb of %s', async (_, text, code) => {
    expect((await codesOf(text))[0]).toBe(code)
  })
})

test('a file over 1 MB, of other bytes, or not there', async () => {
  expect(await codesOf(`a: ${'x'.repeat(1_000_000)}\n`)).toEqual(['too-large', undefined])
  expect(await codesOf(Uint8Array.of(0x61, 0x3a, 0x20, 0xff, 0xfe))).toEqual(['not-utf8', undefined])
  for (const [path, code] of [
    [join(folder, 'tidak-ada.yaml'), 'cannot-read'],
    [folder, 'not-a-file'],
  ] as const) {
    expect(await readYaml(path)).toMatchObject({
      ok: false,
      findings: [{ file: path, code, severity: 'error' }],
    })
  }
})
