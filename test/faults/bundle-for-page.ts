import { build } from 'vite'

const ENTRY = '\0entry-for-page'

/**
 * Packs modules into one script that a test evaluates in a real page. `code` is the module that is packed, its imports
 * written from `folder`; what it puts on `globalThis` can be called there.
 */
export async function bundleForPage(code: string, folder: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    plugins: [
      {
        name: 'entry-for-page',
        resolveId(id, importer) {
          if (id === ENTRY) return ENTRY
          return importer === ENTRY ? this.resolve(id, `${folder}/entry.ts`, { skipSelf: true }) : null
        },
        load: (id) => (id === ENTRY ? code : null),
      },
    ],
    build: { write: false, minify: false, rollupOptions: { input: ENTRY, output: { format: 'iife' } } },
  })
  const [bundle] = [built].flat()
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined
  if (!chunk) throw new Error('nothing was packed')
  return chunk.code
}
