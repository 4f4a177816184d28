/* Runs before Pyodide's own modules: a classic worker is refused by them, and a classic worker is the only one an opaque origin can start from a blob. */
Object.defineProperty(globalThis, 'importScripts', { value: undefined })
