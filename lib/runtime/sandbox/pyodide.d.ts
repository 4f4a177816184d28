declare module '*/pyodide/pyodide.mjs' {
  export function loadPyodide(options: Record<string, unknown>): Promise<import('pyodide').PyodideAPI>
}
declare module '*/pyodide/pyodide.asm.mjs' {
  export default function createPyodideModule(settings: object): Promise<object>
}
