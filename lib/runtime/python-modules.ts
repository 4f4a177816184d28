import fs from 'node:fs/promises'
import path from 'node:path'

/** The Python half of the runtime by name: what runs in the page, without its tests. */
export async function pythonModules(folder = process.env.PYTHON_MODULES ?? 'lib/runtime/python'): Promise<Record<string, string>> {
  const names = (await fs.readdir(folder, { recursive: true }))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.(py|json)$/.test(name) && !/(^|\/)(test_[^/]*|conftest\.py|tests\/.*|__pycache__\/.*)$/.test(name))
    .sort()
  const texts = await Promise.all(names.map(async (name) => [name, await fs.readFile(path.join(folder, name), 'utf8')]))
  return Object.fromEntries(texts) as Record<string, string>
}
