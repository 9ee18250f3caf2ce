import { openStore } from '../../bridge/storage/open-store.ts'
import { openNextCase } from '../contract/store-events.ts'
import { openGrown } from './open-grown.ts'

/**
 * Writes to the store in a folder until it is killed: `node store-writer.ts FOLDER ROUND WRITERS [grown]`. Each answer
 * is told on stdout as `COMMAND_ID SEQ…` and nothing is told before it.
 */
const [folder = '', round = '', writers = '', grown] = process.argv.slice(2)
const onNotice = (): void => {}
const store = await (grown ? openGrown(folder, onNotice) : openStore(folder, { onNotice }))

async function write(writer: number): Promise<never> {
  for (let n = 0; ; n++) {
    const commandId = `${round}-${writer}-${n}`
    const events = await store.transact(commandId, openNextCase(commandId))
    process.stdout.write(`${commandId} ${events.map(({ seq }) => seq).join(' ')}\n`)
  }
}

await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)))
