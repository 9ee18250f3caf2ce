/**
 * How extension and bridge speak with each other. Raised when one of an earlier number would misread the other, so that
 * a mix is told as such and nothing is sent.
 */
export const PROTOCOL_VERSION = 1

/** Header of every answer of the bridge: its protocol. Whatever answers without it is another program on the port. */
export const PROTOCOL_HEADER = 'langkah-protocol'
