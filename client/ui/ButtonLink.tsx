import type { ComponentProps, ReactNode } from "react";
import styles from "./Button.module.css";
import type { ButtonProps } from "./Button.tsx";
import { classNames } from "./class-names.ts";

interface ButtonLinkProps extends ComponentProps<"a">, Pick<ButtonProps, "variant" | "size"> {
  readonly icon?: ReactNode;
  readonly iconAfter?: ReactNode;
}

/** A link that looks like a button: for going somewhere, not for doing something. */
export function ButtonLink(props: ButtonLinkProps) {
  const { variant = "quiet", size = "normal", icon, iconAfter, className, children, ...rest } = props;
  return (
    <a {...rest} className={classNames(styles.button, styles[variant], styles[size], className)}>
      {icon}
      {children}
      {iconAfter}
    </a>
  );
}
