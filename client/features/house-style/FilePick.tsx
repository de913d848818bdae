import type { ReactNode } from "react";
import { useId } from "react";
import buttonStyles from "../../ui/Button.module.css";
import { classNames } from "../../ui/class-names.ts";
import styles from "./HouseStyle.module.css";

interface FilePickProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly accept: string;
  readonly busy?: boolean;
  readonly onFile: (file: File) => void;
}

/** The device's own way to choose a file, as a button. */
export function FilePick({ label, icon, accept, busy = false, onFile }: FilePickProps) {
  const id = useId();
  return (
    <span className={styles.pick}>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={busy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // So that the same file can be chosen again after it was mended.
          event.target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
      <label htmlFor={id} className={classNames(buttonStyles.button, buttonStyles.second, buttonStyles.normal)}>
        {icon} {label}
      </label>
    </span>
  );
}
