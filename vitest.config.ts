import { configDefaults, defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'
import { LongestFirst } from './test/longest-first.ts'

/** `npm run faults` attacks for as long as it takes. */
const isLongForm = process.env.LANGKAH_FAULTS === 'full'

/** Four kinds of test, from the quickest to the slowest; `npm test -- --project unit` runs one kind. */
export default defineConfig({
  test: {
    reporters: ['default', './scripts/closing-line-reporter.mjs'],
    exclude: [...configDefaults.exclude, '**/.output/**', '**/.wxt/**'],
    allowOnly: false,
    isolate: false, // every module is read once a worker instead of once a file: half the processor time
    retry: 0,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{shared,bridge,scripts}/**/*.test.ts',
            'test/architecture.test.ts',
            'test/{architecture,setup}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        plugins: [WxtVitest()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: { name: 'extension', include: ['extension/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
      },
      {
        extends: true,
        test: {
          name: 'api',
          include: ['test/{api,contract,portals}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/{e2e,faults,firefox}/**/*.test.ts'],
          testTimeout: isLongForm ? 3 * 3_600_000 : 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
