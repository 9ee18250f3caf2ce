import { openStore } from '#bridge/storage/open-store.ts'

/** Opens the store in a folder and tells how long it took, what it weighs then, and once the names are read: one line of JSON. */
const [folder = ''] = process.argv.slice(2)
const started = performance.now()
const store = await openStore(folder)
const seconds = (performance.now() - started) / 1000
const megabytes = process.memoryUsage.rss() / 1e6
await store.personByNip('none')
const namesSeconds = (performance.now() - started) / 1000
const namesMegabytes = process.memoryUsage.rss() / 1e6
console.log(JSON.stringify({ seconds, megabytes, namesSeconds, namesMegabytes }))
await store.close()
