interface Refused {
  readonly data: { readonly domain?: { readonly code: string } }
}

/** What a call came to: the code of its refusal, or `accepted`. */
export function codeOf(call: Promise<unknown>): Promise<string | undefined> {
  return call.then(
    () => 'accepted',
    (error: Refused) => error.data.domain?.code,
  )
}
