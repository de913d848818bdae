import { Plus } from "lucide-react";
import { Button } from "../../ui/Button.tsx";
import { fieldId, useEditor } from "./editor-context.ts";

interface AddButtonProps {
  readonly onAdd: () => void;
  /** The field to go on in, once it is there. */
  readonly focus: string;
  /** Why there can be no more. */
  readonly full?: string | undefined;
  readonly children: string;
}

/** Focuses the field of a path after React has drawn it. */
export function focusSoon(path: string): void {
  requestAnimationFrame(() => document.getElementById(fieldId(path))?.focus());
}

export function AddButton({ onAdd, focus, full, children }: AddButtonProps) {
  const { readOnly } = useEditor();
  if (readOnly) return null;
  return (
    <Button
      size="small"
      variant="bare"
      icon={<Plus />}
      notYet={full}
      onClick={() => {
        onAdd();
        focusSoon(focus);
      }}
    >
      {children}
    </Button>
  );
}
