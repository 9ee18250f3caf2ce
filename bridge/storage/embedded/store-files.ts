import { join } from 'node:path'

/** Where everything lies in a data folder. Keys lie apart, so that the record can be copied without them. */
export interface StoreFiles {
  readonly dataDir: string
  /** The part of the journal that is being written. */
  readonly journal: string
  /** Folder of the parts before it, which are full. */
  readonly parts: string
  readonly head: string
  readonly mirror: string
  readonly documents: string
  readonly mirrorParts: string
  /** Folder of what is made from the journal, for a quick start. */
  readonly state: string
  readonly lock: string
  readonly keys: string
  readonly chainKey: string
  readonly masterKey: string
  readonly personKeys: string
}

export function storeFiles(dataDir: string): StoreFiles {
  const keys = join(dataDir, 'keys')
  return {
    dataDir,
    journal: join(dataDir, 'journal.jsonl'),
    parts: join(dataDir, 'journal'),
    head: join(dataDir, 'head.json'),
    mirror: join(dataDir, 'mirror', 'journal.jsonl'),
    documents: join(dataDir, 'documents'),
    mirrorParts: join(dataDir, 'mirror', 'journal'),
    state: join(dataDir, 'state'),
    lock: join(dataDir, 'lock'),
    keys,
    chainKey: join(keys, 'chain.key'),
    masterKey: join(keys, 'master.key'),
    personKeys: join(keys, 'person.keys'),
  }
}
