import type { LabHandle } from '../lab-state/use-lab'
import { hasXray } from '../tape/xray-view'
import { Switch } from './switch'

/** What the pane of the run shows: the tape alone or, where there is a framework, the tape or the X-ray. */
export function PaneSwitch({ lab }: { lab: LabHandle }) {
  if (!hasXray(lab.state)) return <b>Tape</b>
  return (
    <Switch
      label="What of the run is shown"
      value={lab.state.view}
      options={[
        ['tape', 'Tape'],
        ['xray', 'X-ray'],
      ]}
      onPick={(view) => lab.dispatch({ type: 'view', view })}
    />
  )
}
