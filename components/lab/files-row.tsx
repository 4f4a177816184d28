import { fileTree } from '@/lib/runtime/lab/file-tree'
import type { LabHandle } from '../lab-state/use-lab'
import { AddFile } from './add-file'
import { FilesTree } from './files-tree'

/** The files of a lab: side by side where they lie in one folder, else as a tree; nothing where there is one file and no way to add another. */
export function FilesRow({ lab, main, bench }: { lab: LabHandle; main: string; bench: boolean }) {
  const { state, dispatch } = lab
  const paths = Object.keys(state.files)
  const changed = state.run.outcome?.files ?? []
  const show = (file: string) => dispatch({ type: 'show-file', file })
  if (changed.length || paths.some((path) => path.includes('/')))
    return (
      <div className="pane__tree">
        <FilesTree
          nodes={fileTree(paths, changed)}
          open={state.file}
          main={main}
          onShow={show}
          onRemove={(file) => dispatch({ type: 'remove-file', file, show: main })}
        />
        <AddFile lab={lab} />
      </div>
    )
  if (paths.length < 2 && !bench) return null
  return (
    <div className="pane__files">
      {paths.map((name) => (
        <button key={name} type="button" aria-pressed={name === state.file} onClick={() => show(name)}>
          {name}
        </button>
      ))}
      <AddFile lab={lab} />
    </div>
  )
}
