import { changeWords, type FileNode } from '@/lib/runtime/lab/file-tree'
import { LabIcon } from '../icon/lab-icon'

type Props = { nodes: FileNode[]; open: string; main: string; onShow: (file: string) => void; onRemove: (file: string) => void }

/** Files and folders as lists in lists. What a run made is named with its size, and cannot be opened. */
export function FilesTree({ nodes, ...to }: Props) {
  return (
    <ul className="files">
      {nodes.map((node) =>
        node.is === 'folder' ? (
          <li key={node.path}>
            <span className="files__folder">{node.name}/</span>
            <FilesTree nodes={node.within} {...to} />
          </li>
        ) : (
          <FileRow key={node.path} node={node} {...to} />
        ),
      )}
    </ul>
  )
}

function FileRow({ node, open, main, onShow, onRemove }: Omit<Props, 'nodes'> & { node: Extract<FileNode, { is: 'file' }> }) {
  const { path, name, theirs, changed } = node
  return (
    <li className="files__file">
      {theirs ? (
        <button type="button" aria-pressed={path === open} onClick={() => onShow(path)}>
          {name}
        </button>
      ) : (
        <span className="files__made">{name}</span>
      )}
      {changed && <span className="files__change">{changeWords(changed)}</span>}
      {theirs && path === open && path !== main && (
        <button className="files__remove" type="button" aria-label={`Remove ${path}`} onClick={() => onRemove(path)}>
          <LabIcon name="close" />
        </button>
      )}
    </li>
  )
}
