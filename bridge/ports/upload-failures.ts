/**
 * The ways in which a row can fail at a portal. Each class is a policy: it says what the run does next,
 * so that no caller has to read messages. `why` is a code in kebab-case, `detail` the portal's own words.
 */
export class UploadFailure extends Error {
  readonly why: string
  readonly detail: string | undefined

  constructor(why: string, detail?: string) {
    super(detail === undefined ? why : `${why}: ${detail}`)
    this.name = new.target.name
    this.why = why
    this.detail = detail
  }
}

/** The portal wants a person to sign in. The run waits and goes on from the same row. */
export class SignInNeeded extends UploadFailure {
  constructor() {
    super('sign-in')
  }
}

/** Nobody signed in as long as the run waits for it: it stands still until somebody starts it again. */
export class NobodySignedIn extends UploadFailure {
  constructor() {
    super('nobody-signed-in')
  }
}

/** A technical failure: time-out, 5xx, broken connection. Tried again with back-off, then the row is `failed`. */
export class PortalUnavailable extends UploadFailure {}

/**
 * The portal turns us away as a whole (403, 429), is closed for maintenance, or answers in a language in which nothing is
 * called what we know: nothing more is asked of it tonight.
 */
export class PortalStops extends UploadFailure {
  override readonly why: 'portal-refuses' | 'portal-maintenance' | 'portal-language'

  constructor(why: PortalStops['why'], detail?: string) {
    super(why, detail)
    this.why = why
  }
}

/** The portal shows another account than the named operator's, or does not say whose it is: a person has to see to it. */
export class WrongAccount extends UploadFailure {
  override readonly why: 'other-account' | 'account-unknown'

  constructor(why: WrongAccount['why']) {
    super(why)
    this.why = why
  }
}

/** The browser itself is gone. Nothing can be done for any row: the run stops cleanly. */
export class BrowserGone extends UploadFailure {
  constructor() {
    super('browser-gone')
  }
}

/** Langkah will not guess (wrong person, option not found, record that differs): a person decides about the row. */
export class NeedsPerson extends UploadFailure {}

/** The portal needs the row no more: its day is a holiday, full, or holds something else at that time. Nothing is sent. */
export class RowSkipped extends NeedsPerson {}

/** Not the portal but our own side ends the run: a person asked for it, or another process has it now. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped'
  readonly reason: 'stop-asked' | 'lease-lost'

  constructor(reason: RunStopped['reason']) {
    super(reason)
    this.reason = reason
  }
}
