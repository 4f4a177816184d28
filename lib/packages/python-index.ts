import { spawn } from 'node:child_process'
import { wheelName } from './wheel'

/** For which Python a wheel is asked of the index, as options of pip. */
export type Tags = readonly string[]

/** Wheels without machine code, for a Python such as 3.14. */
export const plainTags = (python: string): Tags => [
  '--implementation',
  'py',
  '--abi',
  'none',
  '--platform',
  'any',
  '--python-version',
  python,
]

/** Wheels compiled for the Python of the page. */
export function pageTags({ python, abi }: { python: string; abi: string }): Tags {
  const platform = `pyemscripten_${abi}_wasm32`
  const [major, minor] = python.split('.')
  return ['--implementation', 'cp', '--abi', `cp${major}${minor}`, '--platform', platform, '--python-version', `${major}.${minor}`]
}

/** Wheels of the same kind as one that is named: a package with machine code is taken for one known machine, and the code left out. */
export function tagsLike(wheel: string, python: string): Tags {
  const { python: tag, abi, platforms } = wheelName(wheel)
  if (abi === 'none') return plainTags(python)
  const [, major = '3', minor = ''] = /^cp(\d)(\d+)/.exec(tag) ?? []
  const on = platforms.flatMap((platform) => ['--platform', platform])
  return ['--implementation', 'cp', '--abi', abi, ...on, '--python-version', `${major}.${minor}`]
}

/** Asks the Python index, through pip, for wheels of those requirements into a folder; resolves with pip’s complaint where it cannot have them. */
export function askIndex(requirements: readonly string[], tags: Tags, folder: string): Promise<string | undefined> {
  const options = ['-m', 'pip', 'download', '--no-deps', '--only-binary', ':all:', '--quiet', '--retries', '0', '--timeout', '20']
  const pip = spawn('python3', [...options, '--disable-pip-version-check', '--dest', folder, ...tags, ...requirements], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  })
  let said = ''
  pip.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  return new Promise((resolve) => {
    pip.on('error', ({ message }) => resolve(message))
    pip.on('close', (status) => resolve(status === 0 ? undefined : complaint(said)))
  })
}

function complaint(said: string): string {
  const errors = said.split('\n').filter((line) => /^ERROR: |No module named pip/.test(line))
  return errors[0]?.replace('ERROR: ', '') ?? 'pip failed without a word'
}
