/** Something the person in charge should know although the store opened and works; `message` is their sentence. */
export interface StoreNotice {
  readonly code:
    | 'torn-tail-set-aside'
    | 'head-rebuilt'
    | 'head-not-written'
    | 'journal-healed'
    | 'mirror-not-written'
    | 'part-not-begun'
    | 'state-rebuilt'
    | 'state-not-written'
    | 'record-rebuilt'
    | 'journal-damaged'
    | 'parts-not-read'
  readonly message: string
}
