import { Check, Minus } from "lucide-react";
import { Switch } from "../../ui/Switch.tsx";
import styles from "./Editor.module.css";
import { useEditor } from "./editor-context.ts";

interface DraftSwitchProps {
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  readonly children: string;
}

/** On or off in the session file; a plain line when it can only be read. */
export function DraftSwitch({ checked, onChecked, children }: DraftSwitchProps) {
  const { readOnly } = useEditor();
  if (readOnly) {
    return (
      <p className={styles.plain}>
        {checked ? <Check /> : <Minus />}
        {children}
      </p>
    );
  }
  return (
    <Switch checked={checked} onChecked={onChecked}>
      {children}
    </Switch>
  );
}
