import { openStore } from '../../bridge/storage/open-store.ts'

/** Opens the store in a folder and closes it: `node store-opener.ts FOLDER`. Says `begin` before, and then how it went. */
const [folder = ''] = process.argv.slice(2)
console.log('begin')
try {
  const store = await openStore(folder, { onNotice: () => {} })
  console.log(`open ${store.lastSeq()}`)
  await store.close()
} catch (error) {
  console.log(`refused ${error instanceof Error ? error.name : 'unknown'}`)
  process.exitCode = 1
}
