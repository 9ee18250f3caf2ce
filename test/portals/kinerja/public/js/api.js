/** Without a session the page leaves for the sign-in and the promise never settles. */
export async function ask(path, { method = 'GET', body } = {}) {
  const response = await fetch(`/api${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (response.status === 401) {
    location.assign(`/masuk?${new URLSearchParams({ kembali: location.pathname })}`)
    return new Promise(() => {})
  }
  return { status: response.status, body: await response.json() }
}

export async function getData(path) {
  const { body } = await ask(path)
  return body.data
}
