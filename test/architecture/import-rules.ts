import { importsOf } from './imports-of.ts'
import { lineOf, mayImport } from './may-import.ts'
import { everywhere, product, type Rule } from './rule.ts'
import { placeOf } from './source-file.ts'

export const importRules: Rule[] = [
  {
    rule: 'every folder has its line in the drawing',
    reason: 'a new folder needs a line in test/architecture/may-import.ts: say what it may import',
    within: everywhere,
    offender: { path: 'bridge/new-idea/x.ts', text: 'export const x = 1' },
    find: (file) => (file.nodes.length > 0 && lineOf(file.path) === undefined ? [file.path] : []),
  },
  {
    rule: 'a file imports only what its folder may',
    reason: 'see test/architecture/may-import.ts: move the code to the layer it belongs to, or hand it in',
    within: [...everywhere, '.'],
    offender: { path: 'shared/domain/x.ts', text: "import { readFileSync } from 'node:fs'" },
    find: (file) =>
      importsOf(file)
        .filter(({ target }) => lineOf(file.path) !== undefined && !mayImport(file.path, target))
        .map(({ target, node }) => placeOf(file, node, target)),
  },
  {
    rule: 'the extension takes only types from the bridge',
    reason: 'server code must not end in the browser: `import type`, in extension/bridge-client alone',
    within: ['extension'],
    offender: {
      path: 'extension/bridge-client/x.ts',
      text: "import { router } from '#bridge/api/router.ts'",
    },
    find: (file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => target.startsWith('bridge/') && !typeOnly)
        .map(({ target, node }) => placeOf(file, node, target)),
  },
  {
    rule: 'zod is zod/mini',
    reason: 'full zod adds 77 kB to a content script; one way of writing schemas everywhere',
    within: product,
    offender: { path: 'bridge/config.ts', text: "import { z } from 'zod'" },
    find: (file) =>
      importsOf(file)
        .filter(({ target }) => /^zod(\/(?!mini$)|$)/.test(target))
        .map(({ target, node }) => placeOf(file, node, target)),
  },
]
