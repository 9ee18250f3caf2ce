import { hash, randomBytes } from 'node:crypto'

/** A bearer token as it is given out: 256 random bits. */
export const TOKEN_PATTERN = /^lgk_[A-Za-z0-9_-]{43}$/

interface DeviceToken {
  /** Shown once, to the device alone. */
  readonly token: string
  /** SHA-256 in hex, which is all the office keeps: the token is too long to be guessed, so no slow hash is needed. */
  readonly tokenHash: string
  readonly deviceId: string
}

export function newDeviceToken(): DeviceToken {
  const token = `lgk_${randomBytes(32).toString('base64url')}`
  return { token, ...readDeviceToken(token) }
}

/** The hash of a token, and the id of its device, which is taken from the hash so that none must be searched. */
export function readDeviceToken(token: string): Omit<DeviceToken, 'token'> {
  const tokenHash = hash('sha256', token)
  return { tokenHash, deviceId: `d-${tokenHash.slice(0, 16)}` }
}
