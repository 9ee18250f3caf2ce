import type { WxtHooks } from 'wxt'

/**
 * Puts the code of screens that are read on demand into a folder of its own, so that what a panel starts with and what
 * comes later are measured apart (`.size-limit.json`).
 */
export const nameChunks: WxtHooks['vite:build:extendConfig'] = (_entrypoints, config) => {
  const output = config.build?.rollupOptions?.output
  if (!output || Array.isArray(output) || !('chunkFileNames' in output)) return
  output.chunkFileNames = (chunk) => `chunks/${chunk.isDynamicEntry ? 'on-demand/' : ''}[name]-[hash].js`
}
