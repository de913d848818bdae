import type { ReactNode } from "react";
import type { ButtonProps } from "./Button.tsx";
import { Button } from "./Button.tsx";
import { classNames } from "./class-names.ts";
import styles from "./IconButton.module.css";

interface IconButtonProps extends Omit<ButtonProps, "icon" | "iconAfter" | "size" | "children" | "aria-label"> {
  /** What pressing does, for those who do not see the icon. */
  readonly label: string;
  readonly icon: ReactNode;
  /** `round` is the plus or minus beside a count. */
  readonly shape?: "square" | "round";
}

export function IconButton({ label, icon, shape = "square", variant = "bare", className, ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      variant={variant}
      className={classNames(styles.icon, styles[shape], className)}
      aria-label={label}
      title={label}
      icon={icon}
    />
  );
}
